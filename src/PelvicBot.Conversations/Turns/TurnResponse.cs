using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Turns;

/// <summary>What a turn did.</summary>
/// <param name="Status">Whether it ran.</param>
/// <param name="Messages">The committed messages in order; of a repeated activity, those of the first time.</param>
public sealed record TurnResponse(TurnStatus Status, IReadOnlyList<Activity> Messages);
