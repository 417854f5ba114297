using System.Collections.Immutable;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Cues;

/// <summary>What an item says on one matter, so that contradictions can be found: <c>release-breath: in</c>.</summary>
/// <param name="Matter">Id of a <see cref="CueMatter"/>, without its prefix.</param>
/// <param name="Value">One of its words; for a number, a value or a range such as <c>2-3</c>.</param>
/// <param name="Line">Where it stands in the item's file.</param>
public sealed record Cue(string Matter, string Value, int Line)
{
    /// <summary>Reads a mapping of matters to values; absent reads as empty.</summary>
    public static ImmutableArray<Cue> ReadAll(Fields item, string key) =>
        item.Map(key) is { } map ? [.. map.Keys.ToList().Select(m => new Cue(m, map.Text(m), map.LineOf(m)))] : [];
}
