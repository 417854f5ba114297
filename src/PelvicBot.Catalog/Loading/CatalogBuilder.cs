using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Sources;

namespace PelvicBot.Catalog.Loading;

/// <summary>Collects items while files are read; <see cref="CatalogLoader"/> freezes it into a <see cref="ContentCatalog"/>.</summary>
public sealed class CatalogBuilder
{
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Message> Messages { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Question> Questions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Answer> Answers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SynonymGroup> Synonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Words left out when the reading grade is worked out.</summary>
    public HashSet<string> ExemptTerms { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every item of every kind, by id.</summary>
    public Dictionary<string, ItemInfo> Items { get; } = new(StringComparer.Ordinal);
}
