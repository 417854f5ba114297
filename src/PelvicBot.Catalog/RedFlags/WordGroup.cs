using System.Collections.Immutable;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>
/// Words and phrases that mean the same to a pattern. A term is made of words, <c>stem*</c>, <c>&lt;38-42&gt;</c> (a number in the range),
/// <c>$group</c> (any term of it), <c>(a|b)</c>, <c>(a|b)?</c> (may be left out), <c>~</c> (up to 2 words between) and
/// <c>...</c> (up to 5).
/// </summary>
/// <param name="Name">As patterns name it.</param>
/// <param name="Terms">In the member's words; apostrophes and hyphens make no difference.</param>
/// <param name="Except">Terms that look like the group and are not; they cover what they contain.</param>
/// <param name="Situation">A fact about the member that stands for the group when the text is silent, or null. Such a group
/// counts from anywhere in the text.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Where it stands.</param>
public sealed record WordGroup(
    string Name,
    ImmutableArray<string> Terms,
    ImmutableArray<string> Except,
    string? Situation,
    string File,
    int Line);
