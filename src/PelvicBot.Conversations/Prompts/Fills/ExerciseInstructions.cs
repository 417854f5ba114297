using NodaTime;
using PelvicBot.Conversations.Actions.Session;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>session/exercise</c>: the last page of a step's instructions and the length of its timer.</summary>
public sealed class ExerciseInstructions : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var run = new SessionRun(fill.Frame);
        if (run.Current is not { } step)
        {
            return;
        }

        var seconds = run.Ends is { } ends
            ? Math.Max(0, (int)Math.Ceiling((ends - fill.Turn.Now).TotalSeconds))
            : run.Remaining ?? step.Minutes * NodaConstants.SecondsPerMinute;
        var (instructions, use) = SessionWords.Opening(fill.Turn, step)[^1];
        fill.Turn.Quoted(instructions, use);
        fill["instructions"] = instructions;
        fill["duration"] = SessionWords.Duration(fill.Turn, seconds);
        if (step.Minutes == step.MinMinutes)
        {
            fill.Hidden = ["shorter"];
        }
    }
}
