using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Server.Evaluation;

/// <summary>One message with what was found and what the member would get.</summary>
public sealed record RedFlagCase(LabelledMessage Expected, RedFlagReport Report, bool Passed, string Verdict, string Reply);
