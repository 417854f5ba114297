using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary><c>screening/adult-only</c>: nothing is kept of someone under 18 but that they are.</summary>
public sealed class AdultOnly : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Say("screening/adult-only");
        turn.Forget();
        turn.State.Under18 = true;
        return null;
    }
}
