using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/later</c>: reminds the member of the session in a while.</summary>
public sealed class LaterToday : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var wait = Duration.FromMinutes(turn.Services.Catalog.Rules.SnoozeLongMinutes);
        turn.Schedule(DueKind.Reminder, turn.Now + wait, "session");
        turn.Say("check-in/later", ("duration", Session.SessionWords.Duration(turn, (int)wait.TotalSeconds)));
        return null;
    }
}
