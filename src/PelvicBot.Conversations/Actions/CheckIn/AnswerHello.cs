using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/hello</c>: the member is there; "in an hour" and "tomorrow" move the check-in.</summary>
public sealed class AnswerHello : IStepAction
{
    private static readonly ValueKey<string> Hello = ValueKeys.Text("hello");

    public IReadOnlyList<IValueKey> Reads => [Hello];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Cancel(DueKind.Nudge);
        turn.Member = turn.Member with { Unanswered = 0 };
        switch (frame.Get(Hello))
        {
            case "in-an-hour":
                Reminders.Set(turn, Duration.FromMinutes(turn.Services.Catalog.Rules.SnoozeLongMinutes), Reminders.CheckIn);
                break;
            case "tomorrow":
                turn.Say("check-in/tomorrow");
                break;
        }

        return null;
    }
}
