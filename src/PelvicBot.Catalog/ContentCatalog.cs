using System.Collections.Frozen;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Sources;
using PelvicBot.Catalog.Triage;

namespace PelvicBot.Catalog;

/// <summary>All the coach knows and says; immutable and safe to share between threads.</summary>
public sealed class ContentCatalog
{
    internal ContentCatalog(CatalogBuilder builder)
    {
        Sources = builder.Sources.ToFrozenDictionary(StringComparer.Ordinal);
        Messages = builder.Messages.ToFrozenDictionary(StringComparer.Ordinal);
        Questions = builder.Questions.ToFrozenDictionary(StringComparer.Ordinal);
        Triage = builder.Triage.Build();
        Items = builder.Items.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Source> Sources { get; }

    public FrozenDictionary<string, Message> Messages { get; }

    public FrozenDictionary<string, Question> Questions { get; }

    /// <summary>The rule tables of screening.</summary>
    public TriageTables Triage { get; }

    /// <summary>Identity, sources and review of every item, by id.</summary>
    public FrozenDictionary<string, ItemInfo> Items { get; }
}
