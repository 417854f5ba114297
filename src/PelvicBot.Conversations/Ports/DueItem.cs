using NodaTime;

namespace PelvicBot.Conversations.Ports;

/// <summary>Something that becomes a turn at an instant of coaching time. Its key is (member, kind).</summary>
/// <param name="MemberId">Whom it concerns.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Conversation">Where its turn runs.</param>
/// <param name="DueAt">Coaching time.</param>
/// <param name="Version">Which setting of it this is, a number that no other setting has. A turn for a version that is not stored any more is dropped.</param>
/// <param name="Payload">A short plain value the coach gave, such as the step a timer belongs to; no free text.</param>
public sealed record DueItem(string MemberId, DueKind Kind, ConversationKey Conversation, Instant DueAt, long Version, string? Payload);
