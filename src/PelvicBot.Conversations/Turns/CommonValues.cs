using System.Collections.Immutable;
using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// Placeholders that every catalogue text may use: the phone numbers of the member's region, how long transcripts are kept, and what becomes of
/// what is written in this chat.
/// </summary>
public static class CommonValues
{
    private const string TranscriptKept = "transcript-kept";
    private const string ThisChat = "this-chat";

    public static readonly ImmutableArray<string> Names = [.. Region.Placeholders, TranscriptKept, ThisChat];

    /// <summary>Those that a text has, with their values; but for those composed of other items, which name themselves.</summary>
    public static IEnumerable<(string Name, string Value)> In(CoachTurn turn, string text) => Placeholders.In(text)
        .Distinct(StringComparer.Ordinal)
        .Where(name => Names.Contains(name) && LoggedValues.Kept.Contains(name))
        .Select(name => (name, Find(turn, name)!));

    /// <returns>The value, or null when there is no placeholder of that name.</returns>
    public static string? Find(CoachTurn turn, string name) => name switch
    {
        TranscriptKept => TranscriptAge.Of(turn.TranscriptKept, turn.Services.Catalog),
        ThisChat => turn.Text(OfThisChat(turn.Activity.ChannelId)),
        _ => turn.Services.RegionOf(turn.Region).Find(name),
    };

    /// <summary>Who keeps what is written, and how long: we on our own page, nobody in the terminal, elsewhere the app's owner.</summary>
    private static string OfThisChat(string? channelId) => channelId switch
    {
        Channels.WebChat or Channels.DirectLine => "kept/page",
        Channels.Terminal => "kept/terminal",
        _ => "kept/app",
    };
}
