using System.Collections.Immutable;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>Word groups that raise a flag when they stand near each other.</summary>
/// <param name="All">Every one is needed; each is a list of alternatives (<c>numb|weak</c>).</param>
/// <param name="Within">Most words from the first to the last, both included; a full stop counts as four words, a comma as one.</param>
/// <param name="InOrder">Whether they must stand in the order given.</param>
/// <param name="Unless">Groups whose presence nearby takes the pattern back.</param>
/// <param name="Level">A level of this pattern's own, or null for the flag's.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record RedFlagPattern(
    ImmutableArray<ImmutableArray<string>> All,
    int Within,
    bool InOrder,
    ImmutableArray<string> Unless,
    string? Level,
    int Line);
