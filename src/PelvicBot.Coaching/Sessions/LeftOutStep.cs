namespace PelvicBot.Coaching.Sessions;

/// <summary>An exercise of the session that is not for this member now.</summary>
public sealed record LeftOutStep(string ExerciseId, Reason Because);
