using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Data;

/// <summary><c>my-data/erase</c>: everything about the member goes, with this turn's commit.</summary>
public sealed class EraseData : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Forget();
        turn.Say("my-data/erased");
        return null;
    }
}
