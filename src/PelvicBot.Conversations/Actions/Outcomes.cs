using System.Collections.Immutable;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Triage;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions;

/// <summary>What the member's stored screening answers come to, worked out afresh whenever it is asked for.</summary>
public static class Outcomes
{
    /// <returns>Null while the screening was not answered to its end.</returns>
    public static ScreeningOutcome? Of(CoachTurn turn) =>
        turn.Member.Screened ? ScreeningTriage.Evaluate(turn.Services.Catalog, Answers.From(turn.Member.Answers)) : null;

    /// <summary>What the screening removes from sessions, with the words that say why.</summary>
    public static ImmutableArray<ExerciseRestriction> Restrictions(CoachTurn turn) => Of(turn) is { } outcome
        ?
        [
            .. outcome.Restrictions.Where(r => !r.Removes.IsNothing && !(r.EndsAtRest && turn.Member.RestEased)).Select(r => ExerciseRestriction.Of(r, Text(turn, r.MessageId, r.Because))),
        ]
        : [];

    /// <summary>What is told of the restrictions: one goes without saying when another that lasts leaves out all that it does.</summary>
    public static IEnumerable<AppliedRestriction> Told(CoachTurn turn, ScreeningOutcome outcome)
    {
        var all = outcome.Restrictions.Select(r => (Said: r, Gone: Gone(turn, r))).ToList();
        return all
            .Where(r => r.Gone.Count == 0 || !all.Exists(o => o.Said != r.Said && Lasts(o.Said) && (o.Gone.IsProperSupersetOf(r.Gone) || (o.Gone.SetEquals(r.Gone) && !Lasts(r.Said)))))
            .Select(r => r.Said);
    }

    private static bool Lasts(AppliedRestriction restriction) => !restriction.EndsWithComfort && !restriction.EndsAtRest;

    private static ImmutableHashSet<string> Gone(CoachTurn turn, AppliedRestriction restriction)
    {
        var removal = ExerciseRestriction.Of(restriction, "");
        return [.. turn.Services.Catalog.Exercises.Values.Where(removal.Removes).Select(e => e.Id)];
    }

    /// <summary>A reason's or restriction's message, with the answers behind it in the member's words.</summary>
    public static string Text(CoachTurn turn, string messageId, Answers because) =>
        turn.Text(messageId, [.. BecauseWords.Placeholders(turn.Services.Catalog, because).Select(p => (p.Key, p.Value))]);
}
