using NodaTime;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Coverage;
using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Phrases;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.RedFlags;
using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Catalog.Rules;
using PelvicBot.Catalog.Rulings;
using PelvicBot.Catalog.Sources;
using PelvicBot.Catalog.Triage;
using PelvicBot.Catalog.Urgent;
using PelvicBot.Catalog.Wording;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PelvicBot.Catalog;

/// <summary>All the coach knows and says; immutable and safe to share between threads.</summary>
public sealed class ContentCatalog
{
    /// <summary>Topic of answers whose questions are about danger.</summary>
    private const string WarningSigns = "warning-signs";

    private readonly FrozenDictionary<string, ImmutableArray<Contraindication>> _contraindications;

    // Built beside the rest of the start-up; the first question waits for it.
    private Task<AnswerIndex> _answerIndex;

    private volatile DaysCatalog? _latest;

    /// <param name="builder">What was read.</param>
    /// <param name="compiled">What a build worked out of the same files; null to work it out now.</param>
    internal ContentCatalog(CatalogBuilder builder, CompiledContent? compiled)
    {
        Locale = builder.Locale;
        Compiled = compiled;
        Sources = builder.Sources.ToFrozenDictionary(StringComparer.Ordinal);
        Messages = builder.Messages.ToFrozenDictionary(StringComparer.Ordinal);
        Questions = builder.Questions.ToFrozenDictionary(StringComparer.Ordinal);
        Phrases = builder.Phrases.ToFrozenDictionary(StringComparer.Ordinal);
        RedFlags = new RedFlagLexicon(
            builder.RedFlags,
            builder.WordGroups,
            builder.RedFlagModifiers,
            builder.NotTypos,
            builder.Spellings,
            builder.RedFlagExamples,
            builder.Answers.Values.OrderBy(a => a.Id, StringComparer.Ordinal).Where(a => a.Topic != WarningSigns).SelectMany(a => a.Questions));
        UrgentReplies = builder.UrgentReplies.ToFrozenDictionary(StringComparer.Ordinal);
        Regions = builder.Regions.ToFrozenDictionary(StringComparer.Ordinal);
        Exercises = builder.Exercises.ToFrozenDictionary(StringComparer.Ordinal);
        BodyWords = builder.BodyWords.ToFrozenDictionary(StringComparer.Ordinal);
        Contraindications = builder.Contraindications.ToFrozenDictionary(StringComparer.Ordinal);
        _contraindications = Exercises.Values.ToFrozenDictionary(e => e.Id, Collect, StringComparer.Ordinal);
        Programmes = builder.Programmes.ToFrozenDictionary(StringComparer.Ordinal);
        Rules = new CoachingRules(builder.CoachingRules.ToFrozenDictionary(StringComparer.Ordinal));
        Triage = builder.Triage.Build();
        Answers = builder.Answers.ToFrozenDictionary(StringComparer.Ordinal);
        Synonyms = builder.Synonyms.ToFrozenDictionary(StringComparer.Ordinal);
        ExemptTerms = builder.ExemptTerms.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        FactSections = [.. builder.FactSections];
        CueMatters = builder.CueMatters.ToFrozenDictionary(StringComparer.Ordinal);
        Readings = builder.Readings.ToFrozenDictionary(StringComparer.Ordinal);
        Rulings = builder.Rulings.ToFrozenDictionary(StringComparer.Ordinal);
        ForbiddenWords = builder.ForbiddenWords.ToFrozenDictionary(StringComparer.Ordinal);
        _answerIndex = Task.Run(() => new AnswerIndex(Answers.Values, Synonyms.Values, compiled?.Part(AnswersPart)));
        Items = builder.Items.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What a build worked out of the same files; null when there is no such thing.</summary>
    public CompiledContent? Compiled { get; }

    /// <summary>Name of the part of <see cref="Compiled"/> that <see cref="AnswerIndex"/> has written.</summary>
    public string AnswersPart => $"{Locale.Id}/answers";

    /// <summary>The language that it is in.</summary>
    public Locale Locale { get; }

    public FrozenDictionary<string, Source> Sources { get; }

    public FrozenDictionary<string, Message> Messages { get; }

    public FrozenDictionary<string, Question> Questions { get; }

    public FrozenDictionary<string, PhraseList> Phrases { get; }

    /// <summary>What raises red flags in free text.</summary>
    public RedFlagLexicon RedFlags { get; }

    public FrozenDictionary<string, UrgentReply> UrgentReplies { get; }

    /// <summary>By code: <c>GB</c>, <c>international</c>.</summary>
    public FrozenDictionary<string, Region> Regions { get; }

    public FrozenDictionary<string, Exercise> Exercises { get; }

    /// <summary>Words that depend on the body, by placeholder.</summary>
    public FrozenDictionary<string, WordsByBody> BodyWords { get; }

    /// <summary>Those that hold for whole types of exercise; <see cref="ContraindicationsOf"/> gives an exercise's.</summary>
    public FrozenDictionary<string, GeneralContraindication> Contraindications { get; }

    public FrozenDictionary<string, Programme> Programmes { get; }

    /// <summary>The constants of coaching.</summary>
    public CoachingRules Rules { get; }

    /// <summary>The rule tables of screening.</summary>
    public TriageTables Triage { get; }

    /// <summary>Answers and out-of-scope replies, by id; <see cref="AnswerIndex"/> finds them.</summary>
    public FrozenDictionary<string, Answer> Answers { get; private set; }

    public FrozenDictionary<string, SynonymGroup> Synonyms { get; }

    /// <summary>The search over <see cref="Answers"/>, built once.</summary>
    public AnswerIndex AnswerIndex => _answerIndex.GetAwaiter().GetResult();

    /// <summary>Terms that readability leaves out, because there is no plainer word for them.</summary>
    public FrozenSet<string> ExemptTerms { get; }

    /// <summary>What the catalogue must teach or leave out for a reason, in the order of the files; <see cref="CoverageTable"/> says what became of it.</summary>
    public ImmutableArray<FactSection> FactSections { get; }

    /// <summary>What items may contradict each other on, by id without its prefix.</summary>
    public FrozenDictionary<string, CueMatter> CueMatters { get; }

    /// <summary>What the sources claim where they contradict each other.</summary>
    public FrozenDictionary<string, Reading> Readings { get; }

    /// <summary>How contradictions between sources are settled.</summary>
    public FrozenDictionary<string, Ruling> Rulings { get; }

    /// <summary>What members must never read.</summary>
    public FrozenDictionary<string, ForbiddenWords> ForbiddenWords { get; }

    /// <summary>Identity, sources and review of every item, by id; a source's key is <c>source/ID</c>.</summary>
    public FrozenDictionary<string, ItemInfo> Items { get; }

    /// <summary>Exercises and programmes that may not be used because their review has expired: they are known by name, and never begun.</summary>
    public FrozenSet<string> Withdrawn { get; private set; } = [];

    /// <summary>The catalogue as it may be used on a day: without what can be spared and has an expired review (see <see cref="ReviewExpiry"/>).</summary>
    public ContentCatalog On(LocalDate day)
    {
        if (_latest is { } latest && latest.Day == day)
        {
            return latest.Catalog;
        }

        var expired = ReviewExpiry.Withdrawn(this, day);
        var catalog = expired.Count == 0 ? this : Without(expired);
        _latest = new DaysCatalog(day, catalog);
        return catalog;
    }

    private sealed record DaysCatalog(LocalDate Day, ContentCatalog Catalog);

    private ContentCatalog Without(IReadOnlySet<string> ids)
    {
        var less = (ContentCatalog)MemberwiseClone();
        less.Withdrawn = ids.ToFrozenSet(StringComparer.Ordinal);
        less.Answers = Answers.Where(a => !ids.Contains(a.Key)).ToFrozenDictionary(StringComparer.Ordinal);
        less._answerIndex = Task.Run(() => new AnswerIndex(less.Answers.Values, Synonyms.Values));
        less._latest = null;
        return less;
    }

    /// <summary>All contraindications of an exercise: its own first, then the general ones by id.</summary>
    public ImmutableArray<Contraindication> ContraindicationsOf(Exercise exercise) => _contraindications[exercise.Id];

    private ImmutableArray<Contraindication> Collect(Exercise exercise) =>
    [
        .. exercise.Contraindications,
        .. Contraindications.Values.Where(g => g.AppliesTo(exercise)).OrderBy(g => g.Info.Id, StringComparer.Ordinal).Select(g => g.Rule),
    ];
}
