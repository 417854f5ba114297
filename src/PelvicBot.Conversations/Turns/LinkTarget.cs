using PelvicBot.Coaching.Members;

namespace PelvicBot.Conversations.Turns;

/// <summary>Whom a valid code was given to.</summary>
/// <param name="Hash">The code's hash.</param>
/// <param name="Member">The member.</param>
/// <param name="Version">The version their document was read at.</param>
public sealed record LinkTarget(string Hash, Member Member, long Version);
