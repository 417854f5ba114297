using System.Text.Json;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// A tapped button of a card: <c>{"pelvicbot":{"say":"…","nonce":"…"}}</c> in the value of a message that has no text (<c>Action.Submit</c>) or in
/// the action of an invoke (<c>Action.Execute</c>). A plain text or number is taken, too.
/// </summary>
/// <param name="Say">What the member would have typed.</param>
/// <param name="Nonce">The card's own id, at most 200 characters: cards stay tappable, and each counts once. Null where the card has none.</param>
public sealed record CardSubmission(string Say, string? Nonce)
{
    /// <summary>Name of the invoke that a card's <c>Action.Execute</c> sends.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private const string Mark = "pelvicbot";
    private const int LongestNonce = 200;

    /// <summary>What the card is remembered by, beside the ids of activities; null where it has no id of its own.</summary>
    public string? SeenId => Nonce is null ? null : "card " + Nonce;

    /// <returns>Null when the activity is something else, or its data is nothing that our cards send.</returns>
    public static CardSubmission? Of(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message, Value: { } value } when string.IsNullOrWhiteSpace(activity.Text) => Read(value),
        { Type: ActivityTypes.Invoke, Name: InvokeName, Value: { } value } => Field(Field(value, "action"), "data") is { } data ? Read(data) : null,
        _ => null,
    };

    /// <summary>The activity as the message that the member would have typed.</summary>
    public Activity AsMessage(Activity submitted) => submitted with { Type = ActivityTypes.Message, Name = null, Value = null, Text = Say };

    private static CardSubmission? Read(JsonElement data)
    {
        if (Field(data, Mark) is { } ours)
        {
            var nonce = Text(Field(ours, "nonce"));
            return Text(Field(ours, "say")) is { } say ? new CardSubmission(say, nonce is { Length: > 0 and <= LongestNonce } ? nonce : null) : null;
        }

        return Text(data) is { } plain ? new CardSubmission(plain, null) : null;
    }

    private static JsonElement? Field(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? data) => data switch
    {
        { ValueKind: JsonValueKind.String } text => TextCleaner.Clean(text.GetString()),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
