using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Json;

namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>
/// An Adaptive Card. Version 1.3 is the lowest that has labels of inputs and their validation; Teams takes 1.5, Web Chat 1.6. All buttons are
/// <c>Action.Submit</c>, which both have (docs/decisions/0013-cards-and-teams.md).
/// </summary>
public sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public string Type => "AdaptiveCard";

    public string Version => "1.3";

    /// <summary>What a client says that cannot show the card.</summary>
    public required string FallbackText { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    public Attachment Attach() => new() { ContentType = ContentType, Content = JsonSerializer.SerializeToElement(this, MessageJson.Default.AdaptiveCard) };
}
