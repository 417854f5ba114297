using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>urgent/reply</c>: the words of urgent help for the flag, its level and the member's region.</summary>
public sealed class UrgentReplyText : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var (turn, frame) = (fill.Turn, fill.Frame);
        var level = frame.Get(UrgentHelp.Level);
        (string text, ContentUse? use) = frame.Step switch
        {
            // What arrives unasked does not name the sign.
            _ when turn.Unasked => UrgentWords.Reply(turn, frame, "still-waiting"),
            "now" => frame.Attempts > 0 || frame.Trail.Count > 0 ? UrgentWords.Again(turn, frame) : UrgentWords.Now(turn, frame),
            "nearby" => UrgentWords.CannotCall(turn, frame),
            "alone" => UrgentWords.Reply(turn, frame, frame.Trail.Contains("alone") ? "cant-call-still" : "cant-call-nobody-near"),
            _ => (turn.Text("urgent-talk/someone"), null),
        };
        fill.Unexplained = true;
        fill["reply"] = text;
        if (use is not null)
        {
            fill.Use(use);
        }

        fill["called"] = turn.Text($"urgent-talk/called-{level}");
        fill["cannot"] = turn.Text($"urgent-talk/cannot-{level}");
    }
}
