using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/above-limit</c>: the step is over. Coming from "it hurts" there was no number yet, so the least that is above the limit is recorded.</summary>
public sealed class AboveLimit : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        run.HoldTimer(turn);
        var limit = SessionWords.Rules(turn).DiscomfortLimit;
        if (run.Current is { } step && !(run.Felt is [.., { Stopped: true } last] && last.Exercise == step.Exercise))
        {
            run.Felt = run.Felt.Add(new StepRecord(step.Exercise, Math.Max(limit, run.Before) + 1, Stopped: true));
            turn.Lead("session/over-limit", ("limit", CoachTurn.Number(limit)));
        }

        return null;
    }
}
