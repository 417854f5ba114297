using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/breaths</c>: nothing of the session is left but the easiest breathing.</summary>
public sealed class ThreeBreaths : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var catalog = turn.Services.Catalog;
        var easiest = catalog.Rules.All[CoachingRules.BreathOnlyAtRest].Values["exercise"];
        while (catalog.Exercises[easiest].Easier is { } easier)
        {
            easiest = easier;
        }

        var fitted = SessionPlanner.PlanExercise(catalog, catalog.Programmes[run.Programme], easiest, SessionWords.Situation(turn, null));
        run.Steps = fitted is null ? [] : [SessionRunStep.Of(fitted) with { Minutes = fitted.MinMinutes }];
        run.At = -1;
        turn.Lead("session/breaths");
        return null;
    }
}
