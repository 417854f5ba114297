using System.Text.Json;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// A tapped button of one of our cards: <c>{"pelvicbot":{"say":"…","nonce":"…"}}</c>, the value of a message without text (<c>Action.Submit</c>) or the data
/// of an invoke (<c>Action.Execute</c>).
/// </summary>
/// <param name="Say">What the member would have typed; null where the button stands for no words of its own.</param>
/// <param name="Nonce">The card's own id, at most 200 characters; null where it has none.</param>
public sealed record CardSubmission(string? Say, string? Nonce)
{
    /// <summary>Name of the invoke that <c>Action.Execute</c> sends.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private const string Mark = "pelvicbot";
    private const int LongestNonce = 200;

    /// <summary>What the card is remembered by, beside the ids of activities: cards stay tappable, and each counts once. Null for one without an id.</summary>
    public string? SeenId => Nonce is null ? null : "card " + Nonce;

    /// <returns>Null for anything but a card of ours in a message.</returns>
    public static CardSubmission? Of(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || Field(activity.Value, Mark) is not { ValueKind: JsonValueKind.Object } ours)
        {
            return null;
        }

        return new CardSubmission(
            TextCleaner.Clean(Text(Field(ours, "say"))),
            Text(Field(ours, "nonce")) is { Length: > 0 and <= LongestNonce } nonce ? nonce : null);
    }

    /// <summary>An invoke of a card as the message that <c>Action.Submit</c> would be; any other activity as it is.</summary>
    public static Activity AsMessage(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: InvokeName } && Field(Field(activity.Value, "action"), "data") is { } data && Field(data, Mark) is not null
            ? activity with { Type = ActivityTypes.Message, Name = null, Text = null, Value = data }
            : activity;

    private static JsonElement? Field(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? data) => data is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
