using PelvicBot.Catalog;

namespace PelvicBot.Conversations.Messages;

/// <summary>Wording that belongs to no question and no message: what notifications and cards say around them.</summary>
public sealed record MessageWords
{
    /// <summary>What a notification may show of a message.</summary>
    public required string NeutralSummary { get; init; }

    /// <summary>The language of all of them: a locale of <c>content/</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Above tick boxes.</summary>
    public required string CardSeveral { get; init; }

    /// <summary>Sends what is ticked.</summary>
    public required string CardSend { get; init; }

    /// <summary>When that was nothing.</summary>
    public required string CardNothingTicked { get; init; }

    /// <summary>Where a card cannot be shown; the question itself stands above it as text.</summary>
    public required string CardFallback { get; init; }

    public static MessageWords Of(ContentCatalog catalog)
    {
        return new MessageWords
        {
            NeutralSummary = Text("coach/neutral-summary"),
            Locale = catalog.Locale.Id,
            CardSeveral = Text("card/several"),
            CardSend = Text("card/send"),
            CardNothingTicked = Text("card/nothing-ticked"),
            CardFallback = Text("card/fallback"),
        };

        string Text(string id) => catalog.Messages[id].Text;
    }
}
