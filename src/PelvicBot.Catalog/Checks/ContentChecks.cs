using System.Collections.Immutable;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every check of the whole catalogue.</summary>
public static class ContentChecks
{
    public static readonly ImmutableArray<IContentCheck> All =
    [
        new AnswerReferencesCheck(),
        new AnswerReadabilityCheck(),
    ];
}
