using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/judge</c>: records what was felt; <c>above-limit</c> when the step has to stop.</summary>
public sealed class JudgeDiscomfort : IStepAction
{
    private static readonly ValueKey<int> After = ValueKeys.Number("after");

    public IReadOnlyList<IValueKey> Reads => [After, SessionRun.BeforeKey];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var now = frame.Get(After, 0);
        var rules = SessionWords.Rules(turn);
        var stops = DiscomfortRule.Stops(now, run.Before, rules);
        run.Felt = run.Felt.Add(new StepRecord(run.Current!.Exercise, now, stops));
        turn.Record("step-felt", new EventData { Id = run.Current.Exercise, Value = now, Content = turn.Logged(run.Current.Exercise) });
        if (!stops)
        {
            turn.Lead("session/comfortable");
            return null;
        }

        if (DiscomfortRule.HighAtRest(run.Before, rules))
        {
            turn.Lead("session/rise", ("before", CoachTurn.Number(run.Before)));
        }
        else
        {
            turn.Lead("session/over-limit", ("limit", CoachTurn.Number(rules.DiscomfortLimit)));
        }

        return "above-limit";
    }
}
