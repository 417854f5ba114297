using System.Collections.Immutable;

namespace PelvicBot.Catalog.Loading;

/// <summary>Every kind of content file: the table of contents of the catalogue.</summary>
public static class ContentKinds
{
    public static readonly ImmutableArray<IContentKind> All =
    [
        new Sources.SourcesKind(),
        new Messages.MessagesKind(),
        new Questions.QuestionsKind(),
        new Phrases.PhrasesKind(),
        new RedFlags.RedFlagsKind(),
        new RedFlags.WordGroupsKind(),
        new RedFlags.RedFlagModifiersKind(),
        new RedFlags.RedFlagExamplesKind(),
        new Urgent.UrgentRepliesKind(),
        new Regions.RegionsKind(),
        new Exercises.ExercisesKind(),
        new Exercises.BodyWordsKind(),
        new Exercises.ContraindicationsKind(),
        new Programmes.ProgrammesKind(),
        new Rules.CoachingRulesKind(),
        new Triage.QuestionnairesKind(),
        new Triage.TriageRulesKind(),
        new Triage.RestrictionsKind(),
        new Triage.ProgrammeRulesKind(),
        new Triage.ProgrammeLimitsKind(),
        new Triage.AdviceRulesKind(),
        new Triage.ConditionNamesKind(),
        new Answers.AnswersKind(),
        new Answers.SynonymsKind(),
        new Readability.ExemptTermsKind(),
        new Wording.ForbiddenWordsKind(),
        new Coverage.FactsKind(),
        new Cues.CueMattersKind(),
        new Rulings.ReadingsKind(),
        new Rulings.RulingsKind(),
    ];
}
