namespace PelvicBot.Conversations.Ports;

/// <summary>What a turn is loaded by.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="UserId">The sender's id on the channel; finds the member when the conversation is new. Null for a turn nobody typed.</param>
/// <param name="ActivityId">The inbound activity's id, or null when the channel gave none; a seen id is a repeated delivery.</param>
/// <param name="CardId">What a tapped card is remembered by, or null; a seen one was used before.</param>
public readonly record struct TurnAddress(ConversationKey Conversation, string? UserId, string? ActivityId, string? CardId = null);
