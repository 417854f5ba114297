using System.Text.Json.Serialization;
using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.Evaluation;

/// <summary>One way of asking and what an index made of it that had not learnt from it.</summary>
/// <param name="Answer">The id of the answer that it asks for, or of the reply that declines it.</param>
/// <param name="Message">The way of asking.</param>
/// <param name="Fold">The part that it was held out with, from 0.</param>
/// <param name="Got">The id of what was replied; null when not known.</param>
/// <param name="Place">Where its answer stood among what was offered, from 1; 0 when it was not among the first
/// three, or nothing was answered. For what is to be declined 1 when it was not answered.</param>
/// <param name="Signs">What spoke for and against answering it.</param>
public sealed record HeldOutCase(
    [property: JsonPropertyName("answer")] string Answer,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("fold")] int Fold,
    [property: JsonPropertyName("got")] string? Got,
    [property: JsonPropertyName("place")] int Place,
    [property: JsonIgnore] ScopeSigns Signs)
{
    private const int FirstFew = 3;

    /// <summary>It is to be declined.</summary>
    [JsonIgnore]
    public bool ToDecline { get; private init; }

    /// <summary>It was answered, rightly or not.</summary>
    [JsonIgnore]
    public bool Answered { get; private init; }

    public static HeldOutCase Of(Answer asked, string message, int fold, AnswerReply reply)
    {
        var answered = reply.Outcome == AnswerOutcome.Answered;
        return new HeldOutCase(asked.Id, message, fold, reply.Best?.Id, asked.IsOutOfScope ? (answered ? 0 : 1) : PlaceOf(asked, reply), reply.Signs)
        {
            ToDecline = asked.IsOutOfScope,
            Answered = answered,
        };
    }

    private static int PlaceOf(Answer asked, AnswerReply reply) => reply.Outcome != AnswerOutcome.Answered
        ? 0
        : reply.RunnersUp.Select(h => h.Answer.Id).Prepend(reply.Best!.Id).Take(FirstFew).ToList().IndexOf(asked.Id) + 1;
}
