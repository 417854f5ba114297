using PelvicBot.Conversations.Actions.Safety;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>urgent/reply</c>: the words of urgent help for the flag, its level and the member's region.</summary>
public sealed class UrgentReplyText : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var (text, use) = fill.Frame.Attempts > 0 || fill.Frame.Trail.Count > 0
            ? UrgentWords.Find(fill.Turn, fill.Frame, "repeat")
            : UrgentWords.Now(fill.Turn, fill.Frame);
        fill["reply"] = text;
        fill.Use(use);
        foreach (var part in (string[])["called", "cannot", "nearby", "someone", "alone"])
        {
            fill[part] = UrgentWords.Find(fill.Turn, fill.Frame, part).Text;
        }
    }
}
