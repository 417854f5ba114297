namespace PelvicBot.Catalog.Answers;

/// <summary>An answer that search found.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Score">How well it fits, 0 to about 1; comparable between questions.</param>
/// <param name="Matched">The way of asking that came nearest to the question.</param>
public sealed record AnswerHit(Answer Answer, double Score, string Matched);
