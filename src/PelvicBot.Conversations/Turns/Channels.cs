namespace PelvicBot.Conversations.Turns;

/// <summary>What the coach knows about channels by their id.</summary>
public static class Channels
{
    /// <summary>Whether a message may show on a lock screen or a shared desktop before it is opened.</summary>
    public static bool Notifies(string? channelId) => channelId is not ("webchat" or "directline" or "emulator" or "terminal" or "test");

    /// <summary>A channel whose chats belong to an organisation that may keep a copy.</summary>
    public static bool Workplace(string? channelId) => channelId is "msteams";
}
