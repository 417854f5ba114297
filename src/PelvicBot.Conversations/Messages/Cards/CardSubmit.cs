namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>A button of a card; <see cref="Data"/> comes back as the value of a message, with the card's inputs beside it.</summary>
public sealed record CardSubmit(string Title, CardData Data)
{
    public string Type => "Action.Submit";

    /// <summary><c>none</c>: neither checks nor sends the card's inputs.</summary>
    public string? AssociatedInputs { get; init; }
}
