namespace PelvicBot.Catalog.Answers;

/// <summary>What a message is worth to each answer, and to all of them.</summary>
/// <param name="Answers">For each answer its score, 0 to 1, and its nearest way of asking.</param>
/// <param name="Scope">How much the message reads like questions that are answered rather than like those that are declined: about 2 to -2.</param>
/// <param name="Known">What its known terms are worth together: a function word next to nothing, a rare one about 6.</param>
internal sealed record AnswerScores((double Score, int Variant)[] Answers, double Scope, double Known);
