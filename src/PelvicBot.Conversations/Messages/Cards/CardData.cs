using System.Text.Json.Serialization;

namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>What a card's button sends. What is ticked comes beside it, under <see cref="Ticked"/>.</summary>
/// <param name="Mark">Which button of which card.</param>
public sealed record CardData([property: JsonPropertyName(CardData.Key)] CardMark Mark)
{
    public const string Key = "pelvicbot";

    /// <summary>Id of the tick boxes: their titles, joined by commas as the channel does it.</summary>
    public const string Ticked = "pelvicbot-choice";
}
