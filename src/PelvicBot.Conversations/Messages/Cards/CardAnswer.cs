using System.Text.Json;

namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>A card as it came back.</summary>
/// <param name="Nonce">Of the card.</param>
/// <param name="Said">What the member would have typed; null when nothing was ticked.</param>
public sealed record CardAnswer(string Nonce, string? Said)
{
    /// <param name="value">The value of a message or an invoke.</param>
    /// <returns>Null for anything but a card of this coach.</returns>
    public static CardAnswer? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty(CardData.Key, out var mark) || mark.ValueKind != JsonValueKind.Object
            || Text(mark, "nonce") is not { } nonce)
        {
            return null;
        }

        return new CardAnswer(nonce, Text(mark, "say") ?? Ticked(Text(data, CardData.Ticked)));
    }

    /// <summary>As it would have been typed: a comma and a space between.</summary>
    private static string? Ticked(string? titles) =>
        titles is null ? null : string.Join(", ", titles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String && field.GetString() is { Length: > 0 } text ? text : null;
}
