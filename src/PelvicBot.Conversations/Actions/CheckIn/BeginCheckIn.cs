using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/begin</c>: <c>no-session</c> when there has been none to ask about.</summary>
public sealed class BeginCheckIn : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame) => turn.Member.Sessions.IsEmpty ? "no-session" : null;
}
