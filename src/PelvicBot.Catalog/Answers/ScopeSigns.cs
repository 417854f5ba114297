namespace PelvicBot.Catalog.Answers;

/// <summary>What speaks for and against answering a message.</summary>
/// <param name="Answer">The score of the best answer, 0 to 1.</param>
/// <param name="Decline">The score of the best reply that declines, 0 to 1.</param>
/// <param name="Words">What the words of the message say by themselves, about 2 to -2, above 0 for an answer.</param>
/// <param name="Cue">What fixed phrases say.</param>
public sealed record ScopeSigns(double Answer, double Decline, double Words, Cue Cue);
