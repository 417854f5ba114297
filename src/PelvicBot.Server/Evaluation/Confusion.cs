using System.Text.Json.Serialization;

namespace PelvicBot.Server.Evaluation;

/// <summary>An answer that loses ways of asking to another one: their wording is to be told apart, or they are one answer.</summary>
/// <param name="Answer">The id of the answer asked for, or of the reply that declines.</param>
/// <param name="Got">The id of what was replied instead.</param>
/// <param name="Lost">How many ways of asking were lost to it.</param>
/// <param name="Of">How many the answer has.</param>
/// <param name="Example">One of those lost.</param>
public sealed record Confusion(
    [property: JsonPropertyName("answer")] string Answer,
    [property: JsonPropertyName("got")] string Got,
    [property: JsonPropertyName("lost")] int Lost,
    [property: JsonPropertyName("of")] int Of,
    [property: JsonPropertyName("example")] string Example)
{
    /// <summary>Those that lose most to one other, most first.</summary>
    public static IReadOnlyList<Confusion> Most(IReadOnlyCollection<HeldOutCase> cases, int count)
    {
        var asked = cases.CountBy(c => c.Answer, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. cases.Where(c => c.Place != 1 && c.Got is not null && c.Got != c.Answer)
                .GroupBy(c => (c.Answer, Got: c.Got!))
                .Select(g => new Confusion(g.Key.Answer, g.Key.Got, g.Count(), asked[g.Key.Answer], g.First().Message))
                .OrderByDescending(c => c.Lost).ThenByDescending(c => (double)c.Lost / c.Of).ThenBy(c => c.Answer, StringComparer.Ordinal).ThenBy(c => c.Got, StringComparer.Ordinal)
                .Take(count),
        ];
    }
}
