using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/finish</c>: the last step was reached; the session counts unless every step was left out.</summary>
public sealed class FinishSession : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        if (run.Felt.IsEmpty)
        {
            turn.Say("session/all-skipped");
            return null;
        }

        var highest = Math.Max(run.Before, run.Felt.Max(f => f.Discomfort));
        KeepSession.Keep(turn, frame, completed: !run.Felt.Any(f => f.Stopped));
        turn.Say("session/finished", ("highest", CoachTurn.Number(highest)), ("hours", CoachTurn.Number(SessionWords.Rules(turn).EasingHours)));
        return null;
    }
}
