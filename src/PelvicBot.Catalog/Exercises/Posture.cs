namespace PelvicBot.Catalog.Exercises;

/// <summary>How the body is supported. <see cref="Back"/> is flat; <see cref="Propped"/> is raised by 45° or more.</summary>
public enum Posture
{
    Back,
    Propped,
    Side,
    Sitting,
    Standing,
    HandsAndKnees,
    Kneeling,
    Walking,
}
