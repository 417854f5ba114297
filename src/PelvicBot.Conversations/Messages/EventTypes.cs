namespace PelvicBot.Conversations.Messages;

/// <summary>Names of the events that replay tells apart; all others are shown by their own name.</summary>
public static class EventTypes
{
    /// <summary>A turn's messages, with the items they were made from.</summary>
    public const string Said = "said";

    /// <summary>An answer to a question, with the question's version; never a free text.</summary>
    public const string Answered = "answered";

    /// <summary>A session was fitted to the member: its programme and exercises with their versions, and what was left out by which rule.</summary>
    public const string SessionPlanned = "session-planned";
}
