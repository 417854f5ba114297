namespace PelvicBot.Coaching.Sessions;

/// <summary>An exercise of the session that is not for this member now.</summary>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="Because">Why.</param>
/// <param name="NoReplacementFits">Whether that reason puts another exercise in its place, but none could be put in: for an exercise planned on its own, a fault of the content.</param>
public sealed record LeftOutStep(string ExerciseId, Reason Because, bool NoReplacementFits = false);
