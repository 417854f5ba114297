using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// A sourced answer to a member's question, or, with an id under <c>out-of-scope/</c>, the reply to what the coach leaves to others.
/// </summary>
public sealed record Answer
{
    /// <summary>What marks the id of a reply that declines or redirects.</summary>
    public const string OutOfScopePrefix = "out-of-scope/";

    /// <summary>The id is <c>answer/name</c> or <c>out-of-scope/name</c>.</summary>
    public required ItemInfo Info { get; init; }

    /// <summary>The group it belongs to: <c>breathing</c>, <c>pregnancy</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Ways of asking for it; the first one is well formed and serves as its title.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>At most about 80 words; the first sentence answers.</summary>
    public required string Text { get; init; }

    /// <summary>Whom it suits, over screening answers and <c>programme</c>; null for everyone.</summary>
    public Condition? For { get; init; }

    /// <summary>Ids of answers that this one stands in for when <see cref="For"/> holds.</summary>
    public ImmutableArray<string> InsteadOf { get; init; } = [];

    /// <summary>Ids of answers worth reading next.</summary>
    public ImmutableArray<string> SeeAlso { get; init; } = [];

    /// <summary>Out of scope only: phrases that settle it at once. <c>+</c> joins parts that stand anywhere, <c>*</c> ends or begins a word.</summary>
    public ImmutableArray<string> Cues { get; init; } = [];

    /// <summary>Out of scope only: phrases that weigh for it, against what an answer has to say for itself.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>Out of scope only: phrases in whose presence cues and hints do not count.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    public string Id => Info.Id;

    public string Title => Questions[0];

    public bool IsOutOfScope => Info.Id.StartsWith(OutOfScopePrefix, StringComparison.Ordinal);
}
