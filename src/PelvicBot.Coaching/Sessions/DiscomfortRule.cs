using PelvicBot.Catalog.Rules;

namespace PelvicBot.Coaching.Sessions;

/// <summary>The discomfort rule of a running session (coaching.md): comfortable up to the limit; never past it.</summary>
public static class DiscomfortRule
{
    /// <summary>Whether the member is above the limit before anything was done, which leaves breathing only.</summary>
    public static bool HighAtRest(int before, CoachingRules rules) => before > rules.DiscomfortLimit;

    /// <summary>Whether a step has to stop: above the limit or, for someone above it at rest already, above where they began.</summary>
    /// <param name="now">Discomfort 0–10 after the step.</param>
    /// <param name="before">Discomfort 0–10 before the session.</param>
    /// <param name="rules">Where the limit comes from.</param>
    public static bool Stops(int now, int before, CoachingRules rules) =>
        HighAtRest(before, rules) ? now > before : now > rules.DiscomfortLimit;
}
