using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/keep-region</c>: remembers the country, for phone numbers.</summary>
public sealed class KeepRegion : IStepAction
{
    private static readonly ValueKey<string> Region = ValueKeys.Text("region");

    public IReadOnlyList<IValueKey> Reads => [Region];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Get(Region) is { } region)
        {
            turn.State.Region = region;
            turn.Member = turn.Member with { Region = region };
        }

        if (frame.Dialog is "welcome" or "welcome-back")
        {
            turn.Lead(Opening(turn));
        }

        return null;
    }

    /// <summary>What stands before the screening: its beginning, or that it goes on where it was left.</summary>
    public static string Opening(CoachTurn turn) => turn.Member.Answers.IsEmpty ? "welcome/first-questions" : "welcome/questions-left";
}
