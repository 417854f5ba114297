using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Triage;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary>Puts what was answered so far with the member.</summary>
public static class ScreeningAnswers
{
    public const string Dialog = "screening";

    /// <summary>
    /// A screening that ends before its end: what was answered is not asked again. A change that was begun and left changes nothing, and
    /// nothing is kept of someone under 18.
    /// </summary>
    public static void KeepSoFar(CoachTurn turn, DialogFrame frame)
    {
        if (!frame.Values.ContainsKey("change") && !(frame.Values.GetValueOrDefault("adult") is DialogValue.Flag { Value: false }))
        {
            Keep(turn, frame, complete: false);
        }
    }

    /// <param name="turn">The turn.</param>
    /// <param name="frame">A screening under way.</param>
    /// <param name="complete">It was answered to its end: answers that do not count any more go, and an outcome can be worked out.</param>
    public static void Keep(CoachTurn turn, DialogFrame frame, bool complete)
    {
        // A new round of answers has not been cleared by anyone yet.
        var answers = frame.Values.ContainsKey("change") ? turn.Member.Answers.Remove("cleared").Remove(frame.Values["change"].Label!) : turn.Member.Answers;
        foreach (var (id, value) in frame.Values)
        {
            if (turn.Services.Catalog.Questions.ContainsKey($"screening/{id}"))
            {
                answers = answers.SetItem(id, FrameAnswers.ToAnswer(value));
            }
        }

        if (complete)
        {
            answers = Coaching.Triage.Screening.Counted(turn.Services.Catalog, Answers.From(answers))
                .Concat(answers.Where(a => !turn.Services.Catalog.Questions.ContainsKey($"screening/{a.Key}")))
                .DistinctBy(a => a.Key)
                .ToImmutableDictionary(StringComparer.Ordinal);
        }

        var restAsked = frame.Values.GetValueOrDefault("change")?.Label is null or "pain-now";
        turn.Member = turn.Member with
        {
            Answers = answers,
            Screened = complete || turn.Member.Screened,
            RestEased = turn.Member.RestEased && !restAsked,
        };
    }
}
