using System.Text.Json.Serialization;

namespace PelvicBot.Server.Evaluation;

/// <summary>One line of a set of questions or out-of-scope messages, with what was replied.</summary>
/// <param name="Line">Line in the file, from 1; the header is line 1.</param>
/// <param name="Message">The member's words.</param>
/// <param name="Passed">Right at first: answered with every group of tokens, or for an out-of-scope message not answered.</param>
/// <param name="Got">The reply.</param>
public sealed record QuestionCase(
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("passed")] bool Passed,
    [property: JsonPropertyName("got")] AnswerGot Got)
{
    /// <summary>The line's topic or kind.</summary>
    [JsonIgnore]
    public string Slice { get; init; } = "";

    /// <summary>Right at first, or in one of the two runners-up.</summary>
    [JsonIgnore]
    public bool InFirstThree { get; init; }
}
