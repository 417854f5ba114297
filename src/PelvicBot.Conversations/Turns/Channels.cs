namespace PelvicBot.Conversations.Turns;

/// <summary>What the coach knows about channels by their id.</summary>
public static class Channels
{
    /// <summary>Whether a message may show on a lock screen or a shared desktop before it is opened.</summary>
    public static bool Notifies(string? channelId) => channelId is not ("webchat" or "directline" or "emulator" or "terminal" or "test");

    /// <summary>Whether Adaptive Cards are shown and come back.</summary>
    public static bool ShowsCards(string? channelId) => channelId is "msteams" or "webchat" or "directline" or "emulator";

    /// <summary>Teams answers a message of text and card with no id, and shows no quick replies under it: there each goes by itself.</summary>
    public static bool TakesCardsAlone(string? channelId) => channelId is "msteams";

    /// <summary>How many quick replies a channel shows; Teams leaves out all after the third.</summary>
    public static int MostButtons(string? channelId) => channelId is "msteams" ? 3 : int.MaxValue;

    /// <summary>A channel whose chats belong to an organisation that may keep a copy.</summary>
    public static bool Workplace(string? channelId) => channelId is "msteams";
}
