using System.Collections.Immutable;

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
        new SourcesCheck(),
        new EvidenceCheck(),
        new CoverageCheck(),
        new CueWordsCheck(),
        new ContradictionsCheck(),
        new RulingsCheck(),
        new ForbiddenWordsCheck(),
        new ReadabilityCheck(),
    ];
}
