namespace PelvicBot.Coaching.CheckIns;

/// <summary>What a check-in changes.</summary>
public enum CheckInAction
{
    /// <summary>The same session again.</summary>
    Repeat,

    /// <summary>The next phase opens.</summary>
    Advance,

    /// <summary>The same session with less time.</summary>
    Shorter,

    /// <summary>A step back: breathing only, until it has eased.</summary>
    StepBack,

    /// <summary>Above the limit at rest: breathing only, nothing moves on.</summary>
    BreathOnly,

    /// <summary>It has not settled in time: practice stops and a clinician is asked.</summary>
    Stop,
}
