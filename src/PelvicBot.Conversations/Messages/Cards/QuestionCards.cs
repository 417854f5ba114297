using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>Cards to answer a question with, where quick replies do not reach: for several answers, and for more of them than the channel shows.</summary>
public static class QuestionCards
{
    /// <summary>Buttons in a row: Teams shows six, other renderers five, a phone four with ease.</summary>
    private const int RowLength = 4;

    /// <summary>Titles as short as a number stand side by side; others one under the other, where nothing cuts them off.</summary>
    private const int ShortTitle = 2;

    /// <param name="draft">The question.</param>
    /// <param name="titles">Its answers by one tap.</param>
    /// <param name="channelId">Where it is put.</param>
    /// <param name="nonce">The card's.</param>
    /// <param name="words">Wording that is no question's own.</param>
    /// <returns>Null where quick replies do.</returns>
    public static AdaptiveCard? Of(MessageDraft draft, IReadOnlyList<string> titles, string? channelId, string nonce, MessageWords words)
    {
        if (!Channels.ShowsCards(channelId))
        {
            return null;
        }

        return draft.Expects == "choices" && titles.Count > 1 ? Ticks(draft, nonce, words)
            : titles.Count > Channels.MostButtons(channelId) ? Buttons(titles, nonce, words)
            : null;
    }

    /// <summary>Tick boxes, a button to send them, and one for none of them.</summary>
    private static AdaptiveCard Ticks(MessageDraft draft, string nonce, MessageWords words) => new()
    {
        FallbackText = words.CardFallback,
        Body =
        [
            new CardElement("Input.ChoiceSet")
            {
                Id = CardData.Ticked,
                Label = words.CardSeveral,
                Style = "expanded",
                IsMultiSelect = true,
                IsRequired = true,
                ErrorMessage = words.CardNothingTicked,
                Wrap = true,
                Choices = [.. draft.Choices.Where(c => c.Value != draft.NoneOfThem).Select(c => new CardChoice(c.Title, c.Title))],
            },
            new CardElement("ActionSet")
            {
                Actions =
                [
                    new CardSubmit(words.CardSend, new CardData(new CardMark(nonce))),
                    .. draft.Choices.Where(c => c.Value == draft.NoneOfThem).Select(c => Say(c.Title, nonce)),
                ],
            },
        ],
    };

    private static AdaptiveCard Buttons(IReadOnlyList<string> titles, string nonce, MessageWords words) => new()
    {
        FallbackText = words.CardFallback,
        Body =
        [
            .. titles.Chunk(titles.All(t => t.Length <= ShortTitle) ? RowLength : 1)
                .Select(row => new CardElement("ActionSet") { Actions = [.. row.Select(t => Say(t, nonce))] }),
        ],
    };

    private static CardSubmit Say(string title, string nonce) =>
        new(title, new CardData(new CardMark(nonce, title))) { AssociatedInputs = "none" };
}
