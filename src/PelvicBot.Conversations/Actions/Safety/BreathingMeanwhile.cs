using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Rules;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>held/breathing</c>: how to do the breathing that is usually fine meanwhile, as information, without a session.</summary>
public sealed class BreathingMeanwhile : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var catalog = turn.Services.Catalog;
        var exercise = catalog.Exercises[catalog.Rules.All[CoachingRules.BreathOnlyAtRest].Values["exercise"]];
        var posture = exercise.Postures.Any(p => p.Posture == Posture.Sitting) ? Posture.Sitting : exercise.Postures[0].Posture;
        turn.Lead("held/meanwhile");
        Session.StepSafety.LeadCautions(turn, exercise);
        Session.StepSafety.LeadStopIf(turn, exercise);
        foreach (var (page, use) in Session.SessionWords.Opening(turn, exercise, posture))
        {
            turn.Add(new Messages.MessageDraft { Id = "held/breathing", Text = page, Content = { use } });
        }

        return null;
    }
}
