using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/what-is-new</c>: the red-flag check has read the words already; they are not kept.</summary>
public sealed class HearWhatIsNew : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        frame.Values.Remove("what-is-new");
        turn.Lead("check-in/noted-new");
        return null;
    }
}
