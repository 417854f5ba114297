using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>silence/choose</c>: pause, once a week, stop, or as it was; what was chosen is kept.</summary>
public sealed class ChooseAfterSilence : IStepAction
{
    private const int Week = 7;

    private static readonly ValueKey<string> Choice = ValueKeys.Text("ask");

    public IReadOnlyList<IValueKey> Reads => [Choice];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Member = turn.Member with { Unanswered = 0 };
        switch (frame.Get(Choice))
        {
            case "weekly" when turn.Member.Schedule is { } schedule:
                turn.Member = turn.Member with { Schedule = schedule with { EveryDays = Week, Version = schedule.Version + 1 } };
                Ticks.Tick.ScheduleCheckIn(turn);
                turn.Say("silence/kept-weekly");
                break;
            case "stop":
                Settings.ApplyStop.StopAll(turn);
                turn.Say("silence/kept-stop");
                break;
            case "same":
                turn.Say("silence/kept-same");
                break;
        }

        return null;
    }
}
