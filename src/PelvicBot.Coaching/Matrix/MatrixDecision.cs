namespace PelvicBot.Coaching.Matrix;

/// <summary>What the coach does with an exercise in a situation.</summary>
public enum MatrixDecision
{
    Offered,

    /// <summary>Offered with something to do differently, or in another posture than usual.</summary>
    Changed,

    /// <summary>Another exercise takes its place.</summary>
    Replaced,

    HeldBack,

    /// <summary>The whole of practice waits for the word of someone who knows; no session is begun.</summary>
    Waits,

    /// <summary>Its instructions are for another body.</summary>
    OtherBody,

    /// <summary>A replacement is named, but it is itself held back: a fault of the content.</summary>
    Hole,
}
