using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>Everything that the detector of red flags is compiled from.</summary>
public sealed class RedFlagLexicon(
    IEnumerable<RedFlag> flags,
    IEnumerable<WordGroup> groups,
    IEnumerable<RedFlagModifiers> modifiers,
    IEnumerable<string> notTypos,
    IReadOnlyDictionary<string, string> spellings,
    IEnumerable<RedFlagExamples> examples,
    IEnumerable<string> ordinary)
{
    /// <summary>Levels, highest first.</summary>
    public static readonly ImmutableArray<string> Levels = ["emergency", "same-day", "soon", "check-first"];

    /// <summary>Facts about a member that can stand for a word group.</summary>
    public static readonly ImmutableArray<string> Situations =
    [
        "pregnant", "late-pregnancy", "postpartum", "recent-surgery", "catheter", "pessary", "spinal-injury", "under-18", "over-50",
    ];

    /// <summary>By flag id, without the <c>red-flag/</c> of the item.</summary>
    public FrozenDictionary<string, RedFlag> Flags { get; } = flags.ToFrozenDictionary(f => f.FlagId, StringComparer.Ordinal);

    public FrozenDictionary<string, WordGroup> Groups { get; } = groups.ToFrozenDictionary(g => g.Name, StringComparer.Ordinal);

    public ImmutableArray<RedFlagModifiers> Modifiers { get; } = [.. modifiers];

    /// <summary>Ordinary words one letter away from a sign ("breeding"): never taken for a misspelling of it.</summary>
    public FrozenSet<string> NotTypos { get; } = notTypos.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of a dialect or of short messages by how they are written ("cannae"), and the word meant ("cant").</summary>
    public FrozenDictionary<string, string> Spellings { get; } = spellings.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Messages whose flag is known, and messages that are known to be harmless.</summary>
    public ImmutableArray<RedFlagExamples> Examples { get; } = [.. examples];

    /// <summary>What people ask every day without being in danger.</summary>
    public ImmutableArray<string> Ordinary { get; } = [.. ordinary];
}
