using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Sources;
using PelvicBot.Catalog.Triage;

namespace PelvicBot.Catalog.Loading;

/// <summary>Collects items while files are read; <see cref="CatalogLoader"/> freezes it into a <see cref="ContentCatalog"/>.</summary>
public sealed class CatalogBuilder
{
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Message> Messages { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Question> Questions { get; } = new(StringComparer.Ordinal);

    /// <summary>The rule tables of screening.</summary>
    public TriageTablesBuilder Triage { get; } = new();

    /// <summary>Every item of every kind, by id.</summary>
    public Dictionary<string, ItemInfo> Items { get; } = new(StringComparer.Ordinal);
}
