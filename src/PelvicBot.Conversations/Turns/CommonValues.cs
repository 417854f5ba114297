using System.Collections.Immutable;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Turns;

/// <summary>Placeholders that every catalogue text may use: the phone numbers of the member's region, and how long transcripts are kept.</summary>
public static class CommonValues
{
    public static readonly ImmutableArray<string> Names =
        ["emergency-number", "maternity", "urgent-care", "crisis-line", "abuse-line", "child-line", "assault-line", "text-relay", "transcript-kept"];

    /// <summary>Those that a text has, with their values.</summary>
    public static IEnumerable<(string Name, string Value)> In(CoachTurn turn, string text) =>
        Placeholders.In(text).Distinct(StringComparer.Ordinal).Where(Names.Contains).Select(name => (name, Find(turn, name)!));

    /// <returns>The value, or null when there is no placeholder of that name.</returns>
    public static string? Find(CoachTurn turn, string name)
    {
        var region = turn.Services.RegionOf(turn.Region);
        return name switch
        {
            "emergency-number" => region.EmergencyNumber,
            "maternity" => region.Maternity,
            "urgent-care" => region.UrgentCare,
            "crisis-line" => region.CrisisLine,
            "abuse-line" => region.AbuseLine,
            "child-line" => region.ChildLine,
            "assault-line" => region.AssaultLine,
            "text-relay" => region.TextRelay,
            "transcript-kept" => TranscriptAge.Of(turn.TranscriptKept, turn.Services.Catalog),
            _ => null,
        };
    }
}
