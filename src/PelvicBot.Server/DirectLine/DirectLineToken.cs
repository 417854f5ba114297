using System.Collections.Immutable;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.DirectLine;

/// <summary>What a valid token says.</summary>
/// <param name="Conversation">The one conversation it opens.</param>
/// <param name="UserId">Who holds it; null for a guest, who is known only within this conversation.</param>
/// <param name="Origins">Origins of the pages that may use it; none for any that Direct Line is open to.</param>
public sealed record DirectLineToken(ConversationKey Conversation, string? UserId, ImmutableArray<string> Origins);
