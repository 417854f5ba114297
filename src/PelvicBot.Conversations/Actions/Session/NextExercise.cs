using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/exercise</c>: goes to the next step of the session; <c>finished</c> after the last.</summary>
public sealed class NextExercise : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        run.At++;
        (run.Remaining, run.Ends) = (null, null);
        if (run.Current is not { } step)
        {
            return "finished";
        }

        var exercise = turn.Services.Catalog.Exercises[step.Exercise];
        turn.Lead("session/step-of", ("number", CoachTurn.Number(run.At + 1)), ("total", CoachTurn.Number(run.Steps.Length)), ("name", exercise.Name));
        if (step.Optional)
        {
            turn.Lead("session/optional");
        }

        StepSafety.Lead(turn, run, step);

        // The last page stands with the question; the ones before it are messages of their own.
        foreach (var (page, use) in SessionWords.Opening(turn, step).SkipLast(1))
        {
            turn.Add(new MessageDraft { Id = "session/exercise", Text = page, Content = { use } });
        }

        return null;
    }
}
