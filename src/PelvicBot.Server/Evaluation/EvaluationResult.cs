namespace PelvicBot.Server.Evaluation;

/// <summary>A labelled set with what came of it.</summary>
/// <param name="Set">red-flags or near-misses.</param>
/// <param name="Cases">In the file's order.</param>
/// <param name="Figures">Shares from 0 to 1, by slice and measure: <c>emergency/recall</c>.</param>
public sealed record EvaluationResult(string Set, IReadOnlyList<RedFlagCase> Cases, IReadOnlyDictionary<string, double> Figures)
{
    public int Passed => Cases.Count(c => c.Passed);
}
