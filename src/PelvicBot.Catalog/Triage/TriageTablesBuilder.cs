namespace PelvicBot.Catalog.Triage;

/// <summary>Collects the rule tables while files are read.</summary>
public sealed class TriageTablesBuilder
{
    public List<Questionnaire> Questionnaires { get; } = [];

    public List<TriageRule> Rules { get; } = [];

    public List<Restriction> Restrictions { get; } = [];

    public List<ProgrammeRule> ProgrammeRules { get; } = [];

    public List<ProgrammeLimit> ProgrammeLimits { get; } = [];

    public List<AdviceRule> Advice { get; } = [];

    public List<ConditionName> ConditionNames { get; } = [];

    public TriageTables Build() => new()
    {
        Questionnaires = [.. Questionnaires],
        Rules = [.. Rules],
        Restrictions = [.. Restrictions],
        ProgrammeRules = [.. ProgrammeRules],
        ProgrammeLimits = [.. ProgrammeLimits],
        Advice = [.. Advice],
        ConditionNames = [.. ConditionNames],
    };
}
