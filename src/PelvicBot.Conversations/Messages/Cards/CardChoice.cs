namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>One tick box: what it shows and what it sends.</summary>
public sealed record CardChoice(string Title, string Value);
