using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/keep-region</c>: remembers the country, for phone numbers.</summary>
public sealed class KeepRegion : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Values.GetValueOrDefault("region") is DialogValue.Text region)
        {
            turn.State.Region = region.Value;
            turn.Member = turn.Member with { Region = region.Value };
        }

        if (frame.Dialog is "welcome" or "welcome-back")
        {
            turn.Lead("welcome/first-questions");
        }

        return null;
    }
}
