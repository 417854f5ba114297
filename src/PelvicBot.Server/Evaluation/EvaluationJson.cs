using System.Text.Encodings.Web;
using System.Text.Json;

namespace PelvicBot.Server.Evaluation;

/// <summary>How results are written as JSON: indented, and readable where HTML would need escapes.</summary>
public static class EvaluationJson
{
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
