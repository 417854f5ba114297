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
        new Answers.AnswersKind(),
        new Answers.SynonymsKind(),
        new Readability.ExemptTermsKind(),
    ];
}
