using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Members;

namespace PelvicBot.Coaching.Sessions;

/// <summary>Makes what sessions are fitted to from a member's screening answers.</summary>
public static class MemberSituations
{
    public static MemberSituation Of(Member member, ImmutableArray<ExerciseRestriction> restrictions, int? discomfortAtRest)
    {
        var answers = member.Answers;
        var conditions = answers.GetValueOrDefault("conditions") is AnswerValue.Many many
            ? many.Values.Where(v => v != "none").ToImmutableHashSet(StringComparer.Ordinal)
            : ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        if (One(answers, "surgery") == "within-12-weeks")
        {
            conditions = conditions.Add("recent-surgery");
        }

        if (One(answers, "hard-memories") == "yes")
        {
            conditions = conditions.Add("hard-memories");
        }

        return new MemberSituation
        {
            Body = One(answers, "body") switch { "vulva" => Body.Vulva, "penis" => Body.Penis, _ => Body.Unspecified },
            Pregnancy = One(answers, "pregnancy") switch
            {
                "trimester-1" => Pregnancy.FirstTrimester,
                "trimester-2" => Pregnancy.SecondTrimester,
                "trimester-3" => Pregnancy.ThirdTrimester,
                "postpartum" => Pregnancy.Postpartum,
                _ => Pregnancy.No,
            },
            PostnatalCleared = Yes(answers, "postnatal-check-cleared"),
            Cleared = Yes(answers, "cleared"),
            SurgeryCleared = Yes(answers, "surgery-cleared"),
            Conditions = conditions,
            Restrictions = restrictions,
            DiscomfortAtRest = discomfortAtRest,
        };
    }

    private static string? One(ImmutableDictionary<string, AnswerValue> answers, string id) => (answers.GetValueOrDefault(id) as AnswerValue.One)?.Value;

    private static bool Yes(ImmutableDictionary<string, AnswerValue> answers, string id) => answers.GetValueOrDefault(id) is AnswerValue.Flag { Value: true };
}
