using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Catalog.Rules;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/breaths</c>: nothing of the session is left but the easiest breathing.</summary>
public sealed class ThreeBreaths : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var catalog = turn.Services.Catalog;
        var easiest = catalog.Exercises[catalog.Rules.All[CoachingRules.BreathOnlyAtRest].Values["exercise"]];
        while (easiest.Easier is { } easier)
        {
            easiest = catalog.Exercises[easier];
        }

        var posture = ExercisePosture.For(
            catalog, catalog.Programmes[run.Programme], SessionWords.Situation(turn, run.Before), easiest.Id, run.Current?.Posture);
        run.Steps = [new SessionRunStep(easiest.Id, posture ?? easiest.Postures[0].Posture, easiest.Dose.MinMinutes, easiest.Dose.MinMinutes, Optional: false)];
        run.At = -1;
        turn.Lead("session/breaths");
        return null;
    }
}
