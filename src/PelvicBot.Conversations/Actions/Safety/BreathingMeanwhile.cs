using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Triage;
using PelvicBot.Conversations.Actions.Session;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary>
/// <c>held/breathing</c>: how to do the breathing that is usually fine meanwhile, as information, without a session; only rest where even breathing
/// waits for someone's word.
/// </summary>
public sealed class BreathingMeanwhile : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var catalog = turn.Services.Catalog;
        var exercise = catalog.Exercises[catalog.Rules.All[CoachingRules.BreathOnlyAtRest].Values["exercise"]];
        var programme = catalog.Programmes.Values.MinBy(p => p.Id, StringComparer.Ordinal)!;
        if (ExercisePosture.For(catalog, programme, Situation(turn), exercise.Id, Posture.Sitting) is not { } posture)
        {
            turn.Say("held/rest-meanwhile");
            return null;
        }

        turn.Lead("held/meanwhile");
        StepSafety.LeadCautions(turn, exercise, []);
        StepSafety.LeadStopIf(turn, exercise);
        foreach (var (page, use) in SessionWords.Opening(turn, exercise, posture))
        {
            turn.Add(new Messages.MessageDraft { Id = "held/breathing", Text = page, Content = { use } });
        }

        return null;
    }

    /// <summary>What the answers say and what the hold is about, which nobody has cleared.</summary>
    private static MemberSituation Situation(CoachTurn turn)
    {
        var situation = SessionWords.Situation(turn, null);
        if (turn.Member.Hold is not { } hold)
        {
            return situation;
        }

        var told = turn.Services.Catalog.Triage.ConditionNames.Where(n => n.Name == hold.Flag)
            .SelectMany(n => SituationIds.Conditions.Where(c => n.Means.Holds(Answers.Empty.With("conditions", [c]))));
        return situation with { Conditions = situation.Conditions.Union(told), Cleared = false };
    }
}
