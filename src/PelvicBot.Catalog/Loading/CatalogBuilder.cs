using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Coverage;
using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Phrases;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.RedFlags;
using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Rules;
using PelvicBot.Catalog.Rulings;
using PelvicBot.Catalog.Sources;
using PelvicBot.Catalog.Triage;
using PelvicBot.Catalog.Urgent;
using PelvicBot.Catalog.Wording;

namespace PelvicBot.Catalog.Loading;

/// <summary>Collects items while files are read; <see cref="CatalogLoader"/> freezes it into a <see cref="ContentCatalog"/>.</summary>
public sealed class CatalogBuilder
{
    /// <summary>The language that the catalogue is in.</summary>
    public Locale Locale { get; init; } = Locale.Original;

    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Message> Messages { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Question> Questions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PhraseList> Phrases { get; } = new(StringComparer.Ordinal);

    public List<RedFlag> RedFlags { get; } = [];

    public List<WordGroup> WordGroups { get; } = [];

    public List<RedFlagModifiers> RedFlagModifiers { get; } = [];

    public List<RedFlagExamples> RedFlagExamples { get; } = [];

    /// <summary>Words never taken for misspellings.</summary>
    public List<string> NotTypos { get; } = [];

    /// <summary>Words as some write them, and the word meant.</summary>
    public Dictionary<string, string> Spellings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, UrgentReply> UrgentReplies { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Region> Regions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Exercise> Exercises { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, WordsByBody> BodyWords { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, GeneralContraindication> Contraindications { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Programme> Programmes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CoachingRule> CoachingRules { get; } = new(StringComparer.Ordinal);

    /// <summary>The rule tables of screening.</summary>
    public TriageTablesBuilder Triage { get; } = new();

    public Dictionary<string, Answer> Answers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SynonymGroup> Synonyms { get; } = new(StringComparer.Ordinal);

    public List<FactSection> FactSections { get; } = [];

    public Dictionary<string, CueMatter> CueMatters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Reading> Readings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Ruling> Rulings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ForbiddenWords> ForbiddenWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Words left out when the reading grade is worked out.</summary>
    public HashSet<string> ExemptTerms { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every item of every kind, by id; a source's key is <c>source/ID</c>.</summary>
    public Dictionary<string, ItemInfo> Items { get; } = new(StringComparer.Ordinal);
}
