using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Testing;

/// <summary>One line that a member typed in a golden conversation.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="At">Coaching time.</param>
/// <param name="Before">What was stored before it.</param>
/// <param name="Due">The due items set before it.</param>
/// <param name="Text">The line.</param>
/// <param name="Said">What the coach said to it.</param>
public sealed record GoldenMoment(string Channel, Instant At, TurnLoad Before, IReadOnlyList<DueItem> Due, string Text, IReadOnlyList<Activity> Said);
