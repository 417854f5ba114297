using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/end</c>: the session ends before its last step; it does not count and is offered again.</summary>
public sealed class EndSession : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        KeepSession.Keep(turn, frame, completed: false);
        turn.Say("session/ended");
        return null;
    }
}
