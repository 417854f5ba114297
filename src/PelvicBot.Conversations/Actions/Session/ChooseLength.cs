using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;
using NodaTime;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/choose</c>: how long the step's timer will run.</summary>
public sealed class ChooseLength : IStepAction
{
    public IReadOnlyList<IValueKey> Reads => [SessionRun.Length];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var step = run.Current!;
        run.Remaining = frame.Get(SessionRun.Length) switch
        {
            "start" => step.Minutes * NodaConstants.SecondsPerMinute,
            "shorter" => step.MinMinutes * NodaConstants.SecondsPerMinute,
            _ => null,
        };
        return null;
    }
}
