using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>Which questions belong together, in which order, and where the answers end it early.</summary>
/// <param name="Info">Identity and review: <c>screening</c>.</param>
/// <param name="Questions">Question ids in the order they are asked; a follow-up stands after the question that causes it.</param>
/// <param name="Elsewhere">Ids of questions that belong to it but are asked at other times; always optional in a file.</param>
/// <param name="Ends">Where it ends early.</param>
public sealed record Questionnaire(
    ItemInfo Info, ImmutableArray<string> Questions, ImmutableArray<string> Elsewhere, ImmutableArray<QuestionnaireEnd> Ends);
