using System.Text.Json.Serialization;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.Evaluation;

/// <summary>What the catalogue replied to one question, in the form that <c>ask --json</c> prints.</summary>
/// <param name="Answered">False for a decline, a redirect or "not known".</param>
/// <param name="Id">The answer's id, or one beginning <c>out-of-scope/</c>; null when not known.</param>
/// <param name="Score">0 to about 1.</param>
/// <param name="Text">As shown to the member.</param>
/// <param name="Sources">The answer's sources, as <c>id#where</c>.</param>
/// <param name="Next">Ids of the runners-up, best first.</param>
public sealed record AnswerGot(
    [property: JsonPropertyName("answered")] bool Answered,
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("score")] double Score,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("sources")] IReadOnlyList<string> Sources,
    [property: JsonPropertyName("next")] IReadOnlyList<string> Next)
{
    public static AnswerGot Of(AnswerReply reply, ContentCatalog catalog) => new(
        reply.Outcome == AnswerOutcome.Answered,
        reply.Best?.Id,
        Math.Round(reply.Score, 3),
        reply.Best is null ? AnswerText.OfUnknown(reply, catalog) : AnswerText.Of(reply.Best, catalog),
        [.. reply.Best?.Info.Sources.Select(s => s.ToString()) ?? []],
        [.. reply.RunnersUp.Select(h => h.Answer.Id)]);
}
