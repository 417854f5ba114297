namespace PelvicBot.Conversations.Ports;

/// <summary>The commit's conversation passes to the member whose code was typed in it; the code is used up.</summary>
/// <param name="Hash">The code's hash.</param>
/// <param name="FormerMemberId">
/// Whom the conversation belonged to until now: their other conversations and identities pass over, too, and all that was stored about them goes.
/// Null for somebody never stored.
/// </param>
public sealed record LinkCodeUsed(string Hash, string? FormerMemberId);
