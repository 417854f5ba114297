using System.Collections.Immutable;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every check of the whole catalogue.</summary>
public static class ContentChecks
{
    public static readonly ImmutableArray<IContentCheck> All =
    [
        new RedFlagWordsCheck(),
        new RedFlagReplyCheck(),
        new RedFlagExamplesCheck(),
        new CoachingRulesCheck(),
        new ExerciseReferencesCheck(),
        new ExerciseChainsCheck(),
        new ExerciseWordingCheck(),
        new ExerciseStepsCheck(),
        new ExerciseBodyCheck(),
        new ContraindicationsCheck(),
        new ProgrammeReferencesCheck(),
        new ProgrammePassCheck(),
        new ConditionAnswersCheck(),
        new QuestionnaireCheck(),
        new TriageMessagesCheck(),
        new TriageReferencesCheck(),
        new ProgrammeFallbackCheck(),
        new AnswersWithoutRuleCheck(),
        new AnswerReferencesCheck(),
        new AnswerLengthCheck(),
        new AnswerQuestionsCheck(),
        new SourcesCheck(),
        new EvidenceCheck(),
        new CoverageCheck(),
        new CueWordsCheck(),
        new ContradictionsCheck(),
        new RulingsCheck(),
        new ForbiddenWordsCheck(),
        new ReadabilityCheck(),
    ];

    /// <summary>Runs all of them, side by side; their faults come in their order.</summary>
    public static void Run(ContentCatalog catalog, FaultList faults)
    {
        var found = new FaultList[All.Length];
        Parallel.For(0, found.Length, i => All[i].Run(catalog, found[i] = new FaultList()));
        foreach (var list in found)
        {
            faults.AddAll(list);
        }
    }
}
