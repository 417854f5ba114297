using System.Text.Json;
using System.Text.Json.Nodes;

namespace PelvicBot.Testing;

/// <summary>What a channel sends when somebody ticks and taps on an Adaptive Card: the button's data, with the inputs beside it.</summary>
public static class CardTap
{
    /// <param name="card">The card.</param>
    /// <param name="titles">A button's title; or those of tick boxes, which the card's first button then sends.</param>
    public static JsonElement On(JsonElement card, params ReadOnlySpan<string> titles)
    {
        var elements = card.GetProperty("body").EnumerateArray().ToList();
        var actions = elements.Where(e => e.TryGetProperty("actions", out _)).SelectMany(e => e.GetProperty("actions").EnumerateArray()).ToList();
        var tapped = titles.Length == 1 ? Titled(actions, titles[0]) : null;
        var data = JsonNode.Parse((tapped ?? actions[0]).GetProperty("data").GetRawText())!.AsObject();
        if (tapped is null)
        {
            var input = elements.Single(e => e.TryGetProperty("choices", out _));
            var choices = input.GetProperty("choices").EnumerateArray().ToList();
            var ticked = new List<string>();
            foreach (var title in titles)
            {
                ticked.Add((Titled(choices, title) ?? throw new ArgumentException($"The card has no '{title}'.", nameof(titles))).GetProperty("value").GetString()!);
            }

            data[input.GetProperty("id").GetString()!] = string.Join(',', ticked);
        }

        return JsonSerializer.SerializeToElement(data);
    }

    private static JsonElement? Titled(List<JsonElement> all, string title) =>
        all.Find(each => each.GetProperty("title").GetString() == title) is { ValueKind: JsonValueKind.Object } found ? found : null;
}
