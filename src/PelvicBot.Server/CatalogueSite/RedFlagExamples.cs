using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>The catalogue's examples of red flags, with what they raise today.</summary>
public sealed class RedFlagExamples
{
    private readonly FrozenDictionary<string, ImmutableArray<(string Message, string? Raises)>> _byFlag;

    public RedFlagExamples(ContentCatalog catalog)
    {
        var detector = new RedFlagDetector(catalog.RedFlags);
        _byFlag = catalog.RedFlags.Examples
            .Where(e => e.FlagId is not null)
            .GroupBy(e => e.FlagId!, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.SelectMany(e => e.Messages).Select(m => (m, detector.Examine(m, RedFlagSituation.Unknown).First?.FlagId)).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    /// <summary>Each message with the flag that it raises today, or null.</summary>
    public ImmutableArray<(string Message, string? Raises)> Of(string flagId) => _byFlag.GetValueOrDefault(flagId, []);
}
