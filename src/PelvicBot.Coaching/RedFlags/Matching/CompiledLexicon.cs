using System.Collections.Immutable;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>The lexicon compiled for matching by <see cref="LexiconCompiler"/>: groups are numbers, terms are a tree, patterns are number lists. Immutable.</summary>
/// <param name="situations">For each group the fact about a member that can stand for it, or null.</param>
/// <param name="except">For each group the group whose mentions hide its own, or -1.</param>
internal sealed class CompiledLexicon(ImmutableArray<string?> situations, ImmutableArray<int> except)
{
    public required CompiledTerms Terms { get; init; }

    public required ImmutableArray<CompiledFlag> Flags { get; init; }

    public required ImmutableArray<CompiledPattern> Patterns { get; init; }

    public required ImmutableArray<CompiledRule> Rules { get; init; }

    public required int ClauseStarts { get; init; }

    /// <summary>Words that may stand before the first word of a sentence that counts ("hi, so").</summary>
    public required int Openers { get; init; }

    public int GroupCount => situations.Length;

    /// <summary>The group whose mentions hide those of this group that they cover, or -1.</summary>
    public int ExceptOf(int group) => except[group];

    public string? SituationOf(int group) => situations[group];
}
