namespace PelvicBot.Catalog.Exercises;

/// <summary>The part of a breath that something happens on.</summary>
public enum BreathPhase
{
    In,
    Out,

    /// <summary>Through both, without holding the breath.</summary>
    Any,

    /// <summary>The breath plays no part.</summary>
    None,
}
