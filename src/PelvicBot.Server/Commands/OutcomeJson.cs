using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;
using PelvicBot.Coaching;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Server.Commands;

/// <summary>A screening's outcome as <c>screen --json</c> prints it.</summary>
public static class OutcomeJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ScreeningOutcome outcome) => new JsonObject
    {
        ["level"] = outcome.Level.Name(),
        ["reasons"] = List(outcome.Reasons.Select(r => Explained("rule", r.RuleId, r.Because, r.Sources))),
        ["programme"] = outcome.Programme,
        ["alternatives"] = List(outcome.Alternatives.Select(a => (JsonNode)a)),
        ["restrictions"] = List(outcome.Restrictions.Select(r => Explained("id", r.Id, r.Because, r.Sources))),
        ["advice"] = List(outcome.Advice.Select(a => (JsonNode)a)),
    }.ToJsonString(Readable);

    private static JsonObject Explained(string key, string id, Answers because, IEnumerable<SourceRef> sources) => new()
    {
        [key] = id,
        ["because"] = new JsonObject(because.Select(a => KeyValuePair.Create(a.Key, Value(a.Value)))),
        ["source"] = string.Join(", ", sources),
    };

    private static JsonNode? Value(AnswerValue answer) => answer switch
    {
        AnswerValue.Flag flag => flag.Value,
        AnswerValue.Number number => number.Value,
        AnswerValue.One one => one.Value,
        AnswerValue.Many many => List(many.Values.Select(v => (JsonNode)v)),
        _ => null,
    };

    private static JsonArray List(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
