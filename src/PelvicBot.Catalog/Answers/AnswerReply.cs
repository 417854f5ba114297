namespace PelvicBot.Catalog.Answers;

/// <summary>What the catalogue has for a question.</summary>
/// <param name="Outcome">Answered, out of scope or unknown.</param>
/// <param name="Best">The answer, or the reply that declines; null when unknown.</param>
/// <param name="Score">The best score, also when it was too low to answer.</param>
/// <param name="RunnersUp">The next best answers, best first; for unknown, the nearest topics.</param>
/// <param name="Signs">What spoke for and against answering it.</param>
public sealed record AnswerReply(AnswerOutcome Outcome, Answer? Best, double Score, IReadOnlyList<AnswerHit> RunnersUp, ScopeSigns Signs);
