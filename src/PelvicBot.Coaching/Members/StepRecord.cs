namespace PelvicBot.Coaching.Members;

/// <summary>One step of a session as it went.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Discomfort">0–10, asked after the step.</param>
/// <param name="Stopped">The step was stopped before its time.</param>
public sealed record StepRecord(string Exercise, int Discomfort, bool Stopped);
