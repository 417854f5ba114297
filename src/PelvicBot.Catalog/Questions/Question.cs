using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Questions;

/// <summary>A question the coach asks: its wording, what answers it takes, and when it is asked at all.</summary>
public sealed record Question
{
    /// <summary>The id is the step's id: <c>screening/pain-now</c>.</summary>
    public required ItemInfo Info { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>The last part of the id, which conditions and answer files name: <c>pain-now</c>.</summary>
    public string BareId => Info.Id[(Info.Id.LastIndexOf('/') + 1)..];

    /// <summary>With <c>{placeholders}</c>.</summary>
    public required string Text { get; init; }

    /// <summary>A shorter form for asking it again after something came in between; null for <see cref="Text"/>.</summary>
    public string? Again { get; init; }

    /// <summary>Said on the first answer that was not understood; null for the standard words.</summary>
    public string? Retry { get; init; }

    /// <summary>Said on the next ones: easier words, or examples to copy; null for the standard examples.</summary>
    public string? Easier { get; init; }

    /// <summary>Answers in a row that are helped with before a way out is offered; null for the number of the coaching rules.</summary>
    public int? Retries { get; init; }

    /// <summary>The reason, said on "why?".</summary>
    public string? Why { get; init; }

    /// <summary>The values of a choice, in the order of their buttons; empty for other kinds.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>The parts it is asked in, one message each; empty when it is asked at once.</summary>
    public ImmutableArray<QuestionGroup> Groups { get; init; } = [];

    /// <summary>A text that only resembles a choice is no answer, nor is an assent ("ok", "ready") a yes: a wrong guess would be worse than asking again.</summary>
    public bool OnlySure { get; init; }

    /// <summary>Of a question of yes and no: an age that is given instead means yes from this one on and no below it.</summary>
    public int? YesFrom { get; init; }

    /// <summary>Lowest value of a scale, number or duration (minutes).</summary>
    public int? Min { get; init; }

    /// <summary>Highest value of a scale, number or duration (minutes).</summary>
    public int? Max { get; init; }

    /// <summary>Which answers make it needed; null when it is always asked.</summary>
    public Condition? Asked { get; init; }

    /// <summary>Whether "skip" leaves it unanswered.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether a duration may be given as the time of day it lasts until.</summary>
    public bool Until { get; init; }
}
