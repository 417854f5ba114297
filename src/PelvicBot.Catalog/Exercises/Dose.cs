namespace PelvicBot.Catalog.Exercises;

/// <summary>How much of an exercise. Minutes are those of the guided practice, the words before it not counted.</summary>
/// <param name="Minutes">The usual length.</param>
/// <param name="MinMinutes">The length offered as "shorter".</param>
/// <param name="MaxMinutes">Never longer in one session.</param>
/// <param name="Sets">Sets in one session, or null when it is not counted in sets.</param>
/// <param name="Reps">Repetitions in a set, or null.</param>
/// <param name="PerDay">Sessions a day to begin with.</param>
/// <param name="MaxPerDay">Sessions (for exercises in sets: sets) a day that are never exceeded.</param>
public sealed record Dose(int Minutes, int MinMinutes, int MaxMinutes, int? Sets, int? Reps, int PerDay, int MaxPerDay);
