using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Messages;
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

    /// <inheritdoc cref="Opening(CoachTurn, Exercise, Posture)"/>
    public static ImmutableArray<(string Text, ContentUse Use)> Opening(CoachTurn turn, SessionRunStep step)
    {
        var exercise = turn.Services.Catalog.Exercises[step.Exercise];
        return Opening(turn, exercise, exercise.Postures.Any(p => p.Posture == step.Posture) ? step.Posture : exercise.Postures[0].Posture);
    }

    /// <summary>Posture, instructions and cue of an exercise, worded for the member's body, in messages of a readable length.</summary>
    public static ImmutableArray<(string Text, ContentUse Use)> Opening(CoachTurn turn, Exercise exercise, Posture posture)
    {
        var catalog = turn.Services.Catalog;
        var body = Situation(turn, null).Body;
        var parts = ExerciseWording.Parts(catalog, exercise, body, posture);
        return [.. ExerciseWording.Opening(catalog, exercise, body, posture).Select(page => (page, Use(page.Split('\n'))))];

        ContentUse Use(string[] lines)
        {
            var held = parts.Where(p => lines.Contains(p.Text)).ToList();
            return ContentUse.Of(exercise.Info, [.. held.SelectMany(p => p.Words)]) with { Parts = [.. held.Select(p => p.Path)] };
        }
    }

    public static MemberSituation Situation(CoachTurn turn, int? discomfortAtRest) =>
        MemberSituations.Of(turn.Member, Outcomes.Restrictions(turn), discomfortAtRest);

    public static CoachingRules Rules(CoachTurn turn) => turn.Services.Catalog.Rules;
}
