using System.Collections.Immutable;
using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Turns;

/// <summary>Placeholders that every catalogue text may use: the phone numbers of the member's region, and how long transcripts are kept.</summary>
public static class CommonValues
{
    private const string TranscriptKept = "transcript-kept";

    public static readonly ImmutableArray<string> Names = [.. Region.Placeholders, TranscriptKept];

    /// <summary>Those that a text has, with their values.</summary>
    public static IEnumerable<(string Name, string Value)> In(CoachTurn turn, string text) =>
        Placeholders.In(text).Distinct(StringComparer.Ordinal).Where(Names.Contains).Select(name => (name, Find(turn, name)!));

    /// <returns>The value, or null when there is no placeholder of that name.</returns>
    public static string? Find(CoachTurn turn, string name) => name == TranscriptKept
        ? TranscriptAge.Of(turn.TranscriptKept, turn.Services.Catalog)
        : turn.Services.RegionOf(turn.Region).Find(name);
}
