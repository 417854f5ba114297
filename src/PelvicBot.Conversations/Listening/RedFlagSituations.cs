using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>What the member has answered that changes how a text is read for red flags.</summary>
public static class RedFlagSituations
{
    public static RedFlagSituation Of(CoachTurn turn)
    {
        var answers = KnownAnswers.Of(turn);
        if (answers.Count == 0)
        {
            return RedFlagSituation.Unknown;
        }

        var conditions = answers.GetValueOrDefault("conditions") is AnswerValue.Many many ? many.Values : ImmutableArray<string>.Empty;
        var pregnancy = One(answers, "pregnancy");
        return new RedFlagSituation
        {
            Trimester = pregnancy switch { "trimester-1" => 1, "trimester-2" => 2, "trimester-3" => 3, _ => null },
            WeeksSinceBirth = pregnancy == "postpartum" && answers.GetValueOrDefault("weeks-since-birth") is AnswerValue.Number weeks ? weeks.Value : null,
            RecentSurgery = One(answers, "surgery") == "within-12-weeks",
            Catheter = conditions.Contains("catheter"),
            Pessary = conditions.Contains("pessary"),
            SpinalInjury = conditions.Contains("spinal-injury"),
            Under18 = answers.GetValueOrDefault("adult") is AnswerValue.Flag { Value: false },
        };
    }

    private static string? One(IReadOnlyDictionary<string, AnswerValue> answers, string id) => (answers.GetValueOrDefault(id) as AnswerValue.One)?.Value;
}
