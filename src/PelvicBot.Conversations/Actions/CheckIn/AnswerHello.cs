using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/hello</c>: the member is there; "in an hour" and "tomorrow" move the check-in.</summary>
public sealed class AnswerHello : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Cancel(DueKind.Nudge);
        turn.Member = turn.Member with { Unanswered = 0 };
        switch (frame.Values["hello"].Label)
        {
            case "in-an-hour":
                var wait = Duration.FromMinutes(turn.Services.Catalog.Rules.SnoozeLongMinutes);
                turn.Schedule(DueKind.Reminder, turn.Now + wait, "check-in");
                turn.Say("check-in/snoozed", ("duration", Session.SessionWords.Duration(turn, (int)wait.TotalSeconds)));
                break;
            case "tomorrow":
                turn.Say("check-in/tomorrow");
                break;
        }

        return null;
    }
}
