using System.Collections.Immutable;

namespace PelvicBot.Catalog.Questions;

/// <summary>
/// One message of a long question that is asked in parts: the same question id, and the answers of all parts united. An exclusive
/// value ("none of these") may stand in every group and clears only its own group's answers.
/// </summary>
/// <param name="Id">Names the part within its question.</param>
/// <param name="Text">Said instead of the question's own text.</param>
/// <param name="Values">Which of the question's choices get a button in it.</param>
public sealed record QuestionGroup(string Id, string Text, ImmutableArray<string> Values);
