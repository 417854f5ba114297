using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Messages.Cards;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// A tapped button of one of our cards: <c>{"pelvicbot":{"say":"…","nonce":"…"},"pelvicbot-choice":"…"}</c> (<see cref="CardData"/>), the value of a message without text (<c>Action.Submit</c>) or the data
/// of an invoke (<c>Action.Execute</c>).
/// </summary>
/// <param name="Say">What the member would have typed: the button's words, or what is ticked; null where that is nothing.</param>
/// <param name="Nonce">The card's own id, at most 200 characters; null where it has none.</param>
public sealed record CardSubmission(string? Say, string? Nonce)
{
    /// <summary>Name of the invoke that <c>Action.Execute</c> sends.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private const int LongestNonce = 200;

    /// <summary>
    /// What a tap is remembered by, beside the ids of activities: cards stay tappable, and each counts once. Another answer on the same card is another
    /// tap, so that it is heard for signs of an emergency. A digest, because an answer is not stored in clear. Null for a card without an id.
    /// </summary>
    public string? SeenId => Nonce is null ? null : "card " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Nonce}\n{Say}")));

    /// <returns>Null for anything but a card of ours in a message.</returns>
    public static CardSubmission? Of(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || Field(activity.Value, CardData.Key) is not { ValueKind: JsonValueKind.Object } ours)
        {
            return null;
        }

        return new CardSubmission(
            TextCleaner.Clean(Text(Field(ours, "say")) is { Length: > 0 } words ? words : Ticked(Text(Field(activity.Value, CardData.Ticked)))),
            Text(Field(ours, "nonce")) is { Length: > 0 and <= LongestNonce } nonce ? nonce : null);
    }

    /// <summary>An invoke of a card as the message that <c>Action.Submit</c> would be; any other activity as it is.</summary>
    public static Activity AsMessage(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: InvokeName } && Field(Field(activity.Value, "action"), "data") is { } data && Field(data, CardData.Key) is not null
            ? activity with { Type = ActivityTypes.Message, Name = null, Text = null, Value = data }
            : activity;

    /// <summary>As it would have been typed: a comma and a space between.</summary>
    private static string? Ticked(string? titles) =>
        titles is null ? null : string.Join(", ", titles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static JsonElement? Field(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? data) => data is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
