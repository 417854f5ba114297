using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Messages;

/// <summary>Text and attachments as two messages: Teams answers both in one with 202 and no id.</summary>
public static class MessageSplit
{
    /// <summary>The text first; buttons and what is asked stay with the part that comes last.</summary>
    public static IReadOnlyList<Activity> Apart(Activity message) => message is { Text.Length: > 0, Attachments.Count: > 0 }
        ?
        [
            message with { Attachments = null, AttachmentLayout = null, SuggestedActions = null, InputHint = "acceptingInput" },
            message with { Id = message.Id + "-a", Text = null, Speak = null, Entities = null },
        ]
        : [message];
}
