namespace PelvicBot.Server.Evaluation;

/// <summary>One row of a labelled set.</summary>
/// <param name="Line">Its line in the file; the header is line 1.</param>
/// <param name="Label">The level, or the kind of near miss.</param>
/// <param name="FlagId">The flag that is expected, or null for a near miss.</param>
/// <param name="Message">What a member wrote.</param>
public sealed record LabelledMessage(int Line, string Label, string? FlagId, string Message);
