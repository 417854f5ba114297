namespace PelvicBot.Coaching.Members;

/// <summary>How the next session is made lighter; gone after a comfortable day.</summary>
public enum Ease
{
    None,

    /// <summary>The same exercises at their shorter length.</summary>
    Shorter,

    /// <summary>Breathing only.</summary>
    BreathOnly,
}
