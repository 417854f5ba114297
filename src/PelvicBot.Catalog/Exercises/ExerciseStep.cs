namespace PelvicBot.Catalog.Exercises;

/// <summary>One instruction of an exercise.</summary>
/// <param name="Text">With <c>{placeholders}</c> for the words that depend on the body.</param>
/// <param name="Breath">The part of the breath it belongs to; null only in a catalogue with that fault.</param>
/// <param name="Does">What the pelvic floor does meanwhile.</param>
/// <param name="Seconds">How long it lasts each time, when it is paced by time.</param>
/// <param name="Breaths">How many breaths it lasts, when it is paced by breath.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record ExerciseStep(string Text, BreathPhase? Breath, Effort Does, int? Seconds, int? Breaths, int Line);
