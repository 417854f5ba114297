using NodaTime;

namespace PelvicBot.Conversations.Ports;

/// <summary>A one-time code by which the member may carry on elsewhere; it takes the place of an earlier one of theirs.</summary>
/// <param name="Hash">The code's hash (<see cref="Turns.LinkCode"/>); the code itself is stored nowhere.</param>
/// <param name="ValidFor">Machine time from the commit on.</param>
public sealed record LinkCodeGiven(string Hash, Duration ValidFor);
