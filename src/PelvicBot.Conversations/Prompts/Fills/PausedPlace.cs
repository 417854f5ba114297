using PelvicBot.Conversations.Actions.Session;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>session/paused</c>: where the session stands and how much of the step is left.</summary>
public sealed class PausedPlace : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var run = new SessionRun(fill.Frame);
        var (number, total) = (CoachTurn.Number(run.At + 1), CoachTurn.Number(run.Steps.Length));
        fill["place"] = (fill.Frame.Step, run.Remaining) switch
        {
            ("paused-after", _) or (_, 0) => fill.Turn.Text("session/place-done", ("number", number), ("total", total)),
            (_, > 0 and { } left) => fill.Turn.Text(
                "session/place-left", ("number", number), ("total", total), ("left", SessionWords.Duration(fill.Turn, left))),
            _ => fill.Turn.Text("session/place-start", ("number", number), ("total", total)),
        };
    }
}
