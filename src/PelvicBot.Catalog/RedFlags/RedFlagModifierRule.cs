using System.Collections.Immutable;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>Words that change what the signs around them mean, after ConText.</summary>
/// <param name="Modifier">negated, historical, resolved, hypothetical, general, other-person, idiom or assessed.</param>
/// <param name="Words">Triggers, in the form of <see cref="WordGroup.Terms"/>.</param>
/// <param name="Except">Phrases that hold a trigger's words and mean something else ("not sure").</param>
/// <param name="Scope">next: the words after, to the end of the clause. near: the same, not across a comma. before: the words before. clause, sentence and message: all of
/// it. earlier: the sentence up to here and the one before. over: only what it covers.</param>
/// <param name="Within">Most words that next and before reach.</param>
/// <param name="AtStart">Whether the trigger counts only at the start of a sentence.</param>
/// <param name="Unless">Groups whose presence in the sentence (for message: in the message) takes the trigger back.</param>
/// <param name="UpTo">The highest level that it calms, or null for every one.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record RedFlagModifierRule(
    string Modifier,
    ImmutableArray<string> Words,
    ImmutableArray<string> Except,
    string Scope,
    int Within,
    bool AtStart,
    ImmutableArray<string> Unless,
    string? UpTo,
    int Line);
