namespace PelvicBot.Catalog.Exercises;

/// <summary>What an exercise does to the body; contraindications and restrictions name whole types.</summary>
public enum ExerciseType
{
    Breath,
    Awareness,
    Release,
    Stretch,
    Massage,

    /// <summary>Warmth, lubricant: what makes a later step easier.</summary>
    Preparation,

    /// <summary>Graded touch at or inside the vaginal opening.</summary>
    Touch,
    Strength,
}
