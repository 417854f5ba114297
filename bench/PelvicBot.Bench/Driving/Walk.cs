using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PelvicBot.Bench.Driving;

/// <summary>
/// A member's way from hello through the screening, found out by asking the service: each answer comes from what the question's
/// <c>PelvicBot/Message</c> entity expects. The same answers lead to the same questions, so the driver can repeat it with prepared bodies.
/// </summary>
/// <param name="Hello">The first message; it is answered by the welcome.</param>
/// <param name="Answers">One answer each to consent and to every question of the screening; the last leads to the programme.</param>
internal sealed record Walk(WalkStep Hello, IReadOnlyList<WalkStep> Answers)
{
    private const int Longest = 60;

    public static async Task<Walk> FindAsync(HttpClient client, string conversation, string? serviceUrl = null)
    {
        var steps = new List<WalkStep>();
        var text = "hello";
        while (steps.Count < Longest)
        {
            var message = new Bodies(text, serviceUrl);
            using var content = new ByteArrayContent(message.For(conversation, $"{conversation}-{steps.Count}"));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync("/api/messages", content);
            response.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
            var question = Question(json.RootElement);
            var id = question.GetProperty("id").GetString()!;
            steps.Add(new WalkStep(message, Encoding.UTF8.GetBytes($"\"PelvicBot/Message\",\"id\":\"{id}\"")));
            if (id.StartsWith("programme/", StringComparison.Ordinal))
            {
                return new Walk(steps[0], steps[1..]);
            }

            text = Answer(question);
        }

        throw new BenchmarkException($"After {Longest} answers the screening has not come to a programme; the last answer was '{text}'.");
    }

    private static JsonElement Question(JsonElement replies) =>
        replies.GetProperty("activities").EnumerateArray().Last().GetProperty("entities").EnumerateArray()
            .First(e => e.GetProperty("type").GetString() == "PelvicBot/Message");

    private static string Answer(JsonElement question)
    {
        var choices = question.TryGetProperty("choices", out var offered) ? offered.EnumerateArray().ToList() : [];
        return question.GetProperty("expects").GetString() switch
        {
            "confirm" when choices.Count == 0 => "yes",
            "confirm" or "choice" or "choices" => Title(choices.Find(c => c.GetProperty("value").GetString() == "none"), choices),
            "scale" or "number" => question.GetProperty("min").GetInt32().ToString(CultureInfo.InvariantCulture),
            "time" => "08:00",
            var other => throw new BenchmarkException($"The walk does not know how to answer '{question.GetProperty("id")}', which expects '{other}'."),
        };
    }

    private static string Title(JsonElement none, List<JsonElement> choices) =>
        (none.ValueKind == JsonValueKind.Undefined ? choices[0] : none).GetProperty("title").GetString()!;
}
