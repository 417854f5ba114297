namespace PelvicBot.Catalog.Exercises;

/// <summary>A posture an exercise can be done in, with the words to get into it.</summary>
public sealed record PostureOption(Posture Posture, string Text);
