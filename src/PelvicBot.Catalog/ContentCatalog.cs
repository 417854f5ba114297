using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Rules;
using PelvicBot.Catalog.Sources;

namespace PelvicBot.Catalog;

/// <summary>All the coach knows and says; immutable and safe to share between threads.</summary>
public sealed class ContentCatalog
{
    private readonly FrozenDictionary<string, ImmutableArray<Contraindication>> _contraindications;

    internal ContentCatalog(CatalogBuilder builder)
    {
        Sources = builder.Sources.ToFrozenDictionary(StringComparer.Ordinal);
        Messages = builder.Messages.ToFrozenDictionary(StringComparer.Ordinal);
        Questions = builder.Questions.ToFrozenDictionary(StringComparer.Ordinal);
        Exercises = builder.Exercises.ToFrozenDictionary(StringComparer.Ordinal);
        BodyWords = builder.BodyWords.ToFrozenDictionary(StringComparer.Ordinal);
        Contraindications = builder.Contraindications.ToFrozenDictionary(StringComparer.Ordinal);
        _contraindications = Exercises.Values.ToFrozenDictionary(e => e.Id, Collect, StringComparer.Ordinal);
        Programmes = builder.Programmes.ToFrozenDictionary(StringComparer.Ordinal);
        Rules = new CoachingRules(builder.CoachingRules.ToFrozenDictionary(StringComparer.Ordinal));
        Items = builder.Items.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Source> Sources { get; }

    public FrozenDictionary<string, Message> Messages { get; }

    public FrozenDictionary<string, Question> Questions { get; }

    public FrozenDictionary<string, Exercise> Exercises { get; }

    /// <summary>Words that depend on the body, by placeholder.</summary>
    public FrozenDictionary<string, WordsByBody> BodyWords { get; }

    /// <summary>Those that hold for whole types of exercise; <see cref="ContraindicationsOf"/> gives an exercise's.</summary>
    public FrozenDictionary<string, GeneralContraindication> Contraindications { get; }

    public FrozenDictionary<string, Programme> Programmes { get; }

    /// <summary>The constants of coaching.</summary>
    public CoachingRules Rules { get; }

    /// <summary>Identity, sources and review of every item, by id; a source's key is <c>source/ID</c>.</summary>
    public FrozenDictionary<string, ItemInfo> Items { get; }

    /// <summary>All contraindications of an exercise: its own first, then the general ones by id.</summary>
    public ImmutableArray<Contraindication> ContraindicationsOf(Exercise exercise) => _contraindications[exercise.Id];

    private ImmutableArray<Contraindication> Collect(Exercise exercise) =>
    [
        .. exercise.Contraindications,
        .. Contraindications.Values.Where(g => g.AppliesTo(exercise)).OrderBy(g => g.Info.Id, StringComparer.Ordinal).Select(g => g.Rule),
    ];
}
