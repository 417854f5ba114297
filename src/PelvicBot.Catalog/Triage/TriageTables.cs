using System.Collections.Immutable;

namespace PelvicBot.Catalog.Triage;

/// <summary>The rule tables of screening, each in the order of its files.</summary>
public sealed record TriageTables
{
    public required ImmutableArray<Questionnaire> Questionnaires { get; init; }

    public required ImmutableArray<TriageRule> Rules { get; init; }

    public required ImmutableArray<Restriction> Restrictions { get; init; }

    public required ImmutableArray<ProgrammeRule> ProgrammeRules { get; init; }

    public required ImmutableArray<ProgrammeLimit> ProgrammeLimits { get; init; }

    public required ImmutableArray<AdviceRule> Advice { get; init; }

    public required ImmutableArray<ConditionName> ConditionNames { get; init; }

    /// <summary>The questionnaire with that id, or null.</summary>
    public Questionnaire? Questionnaire(string id) => Questionnaires.FirstOrDefault(q => q.Info.Id == id);
}
