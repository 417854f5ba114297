using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Rules;

namespace PelvicBot.Coaching.Sessions;

/// <summary>What a session is fitted to.</summary>
public sealed record MemberSituation
{
    public Body Body { get; init; } = Body.Unspecified;

    public Pregnancy Pregnancy { get; init; }

    /// <summary>Completed weeks, or null when not known; then the second and third trimester count as too far on for lying flat.</summary>
    public int? PregnancyWeeks { get; init; }

    /// <summary>After a birth: whether the check cleared exercise.</summary>
    public bool PostnatalCleared { get; init; }

    /// <summary>Whether the member said that someone who knows about it agreed.</summary>
    public bool Cleared { get; init; }

    /// <summary>Whether the member said that the team that operated agreed; lifts what waits for that and nothing else.</summary>
    public bool SurgeryCleared { get; init; }

    /// <summary>Values of <c>screening/conditions</c>, and <c>recent-surgery</c> and <c>hard-memories</c> where they hold.</summary>
    public ImmutableHashSet<string> Conditions { get; init; } = [];

    public ImmutableArray<ExerciseRestriction> Restrictions { get; init; } = [];

    /// <summary>Discomfort (0–10) before the session, or null when it was not asked yet.</summary>
    public int? DiscomfortAtRest { get; init; }

    public bool Pregnant => Pregnancy is Pregnancy.FirstTrimester or Pregnancy.SecondTrimester or Pregnancy.ThirdTrimester;

    /// <summary>All the situations of <see cref="SituationIds"/> that hold.</summary>
    public IReadOnlySet<string> Situations(CoachingRules rules)
    {
        var holding = new HashSet<string>(Conditions, StringComparer.Ordinal);
        switch (Pregnancy)
        {
            case Pregnancy.FirstTrimester:
                holding.Add(SituationIds.FirstTrimester);
                break;
            case Pregnancy.SecondTrimester:
                holding.Add(SituationIds.SecondTrimester);
                break;
            case Pregnancy.ThirdTrimester:
                holding.Add(SituationIds.ThirdTrimester);
                break;
            case Pregnancy.Postpartum:
                holding.Add(SituationIds.Postpartum);
                if (!PostnatalCleared)
                {
                    holding.Add(SituationIds.PostpartumUnchecked);
                }

                break;
            default:
                break;
        }

        if (Pregnant)
        {
            holding.Add(SituationIds.Pregnant);
            if (PregnancyWeeks is { } weeks ? weeks >= rules.BackLyingWeeks : Pregnancy != Pregnancy.FirstTrimester)
            {
                holding.Add(SituationIds.BackLyingEnds);
            }
        }

        return holding;
    }
}
