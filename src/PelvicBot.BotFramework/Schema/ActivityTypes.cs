namespace PelvicBot.BotFramework.Schema;

/// <summary>The activity types that channels send (Activity specification 3.0); any other is accepted and ignored (A2014).</summary>
public static class ActivityTypes
{
    public const string Message = "message";

    /// <summary>A message was edited. Teams gives it the id of the message it edits.</summary>
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string EndOfConversation = "endOfConversation";
    public const string Handoff = "handoff";
}
