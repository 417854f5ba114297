namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>Says for a button what the member would have typed, and which card it stood on.</summary>
/// <param name="Nonce">Nobody can guess it, and no other card has it: a card of an earlier question is recognised, and a tap that comes twice.</param>
/// <param name="Say">Null on the button that sends what is ticked.</param>
public sealed record CardMark(string Nonce, string? Say = null);
