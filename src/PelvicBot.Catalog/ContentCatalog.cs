using System.Collections.Frozen;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Sources;

namespace PelvicBot.Catalog;

/// <summary>All the coach knows and says; immutable and safe to share between threads.</summary>
public sealed class ContentCatalog
{
    internal ContentCatalog(CatalogBuilder builder)
    {
        Sources = builder.Sources.ToFrozenDictionary(StringComparer.Ordinal);
        Messages = builder.Messages.ToFrozenDictionary(StringComparer.Ordinal);
        Questions = builder.Questions.ToFrozenDictionary(StringComparer.Ordinal);
        Answers = builder.Answers.ToFrozenDictionary(StringComparer.Ordinal);
        Synonyms = builder.Synonyms.ToFrozenDictionary(StringComparer.Ordinal);
        ExemptTerms = builder.ExemptTerms.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        AnswerIndex = new AnswerIndex(Answers.Values, Synonyms.Values);
        Items = builder.Items.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Source> Sources { get; }

    public FrozenDictionary<string, Message> Messages { get; }

    public FrozenDictionary<string, Question> Questions { get; }

    /// <summary>Answers and out-of-scope replies, by id; <see cref="AnswerIndex"/> finds them.</summary>
    public FrozenDictionary<string, Answer> Answers { get; }

    public FrozenDictionary<string, SynonymGroup> Synonyms { get; }

    /// <summary>The search over <see cref="Answers"/>, built once.</summary>
    public AnswerIndex AnswerIndex { get; }

    /// <summary>Terms that readability leaves out, because there is no plainer word for them.</summary>
    public FrozenSet<string> ExemptTerms { get; }

    /// <summary>Identity, sources and review of every item, by id.</summary>
    public FrozenDictionary<string, ItemInfo> Items { get; }
}
