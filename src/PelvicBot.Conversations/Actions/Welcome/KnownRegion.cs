using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/region</c>: <c>known</c> when the member said their country or their locale names it.</summary>
public sealed class KnownRegion : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Member = turn.Member with { Region = turn.Region };
        if (turn.Region is null)
        {
            return null;
        }

        turn.Say(KeepRegion.Opening(turn));
        return "known";
    }
}
