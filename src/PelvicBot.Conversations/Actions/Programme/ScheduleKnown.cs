using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/schedule-known</c>: <c>known</c> when the member has a message time already.</summary>
public sealed class ScheduleKnown : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame) => turn.Member.Schedule is null ? null : "known";
}
