using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary>Words that several steps of the session share.</summary>
public static class SessionWords
{
    public static string Duration(CoachTurn turn, int seconds) => seconds switch
    {
        < 60 => turn.Text("session/seconds", ("n", CoachTurn.Number(seconds))),
        < 120 => turn.Text("session/minute"),
        _ => turn.Text("session/minutes", ("n", CoachTurn.Number((seconds + 30) / 60))),
    };

    public static string Name(CoachTurn turn, string exerciseId) => turn.Services.Catalog.Exercises[exerciseId].Name;

    /// <summary>Posture, instructions and cue of a step, worded for the member's body, in messages of a readable length.</summary>
    public static ImmutableArray<string> Opening(CoachTurn turn, SessionRunStep step)
    {
        var exercise = turn.Services.Catalog.Exercises[step.Exercise];
        var posture = exercise.Postures.Any(p => p.Posture == step.Posture) ? step.Posture : exercise.Postures[0].Posture;
        return ExerciseWording.Opening(turn.Services.Catalog, exercise, Situation(turn, null).Body, posture);
    }

    public static MemberSituation Situation(CoachTurn turn, int? discomfortAtRest) =>
        MemberSituations.Of(turn.Member, Outcomes.Restrictions(turn), discomfortAtRest);

    public static CoachingRules Rules(CoachTurn turn) => turn.Services.Catalog.Rules;
}
