using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>Sentences that must raise a flag, with what they raise today. Only a checkout has them.</summary>
public sealed class RedFlagExamples
{
    /// <summary>Where a checkout keeps them, from its root.</summary>
    public const string Folder = "tests/PelvicBot.Coaching.Tests/RedFlags";

    private readonly FrozenDictionary<string, ImmutableArray<(string Message, string? Raises)>> _byFlag;

    /// <param name="catalog">Whose detector says what they raise.</param>
    /// <param name="folder">The folder of labelled sets; one that is not there gives no examples.</param>
    public RedFlagExamples(ContentCatalog catalog, string folder)
    {
        var detector = new RedFlagDetector(catalog.RedFlags);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "red-flags-*.tsv").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        _byFlag = files
            .SelectMany(f => LabelledMessages.Read(f, "level", "flag_id", "message"))
            .GroupBy(m => m.FlagId!, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(m => (m.Message, detector.Examine(m.Message, RedFlagSituation.Unknown).First?.FlagId)).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    /// <summary>Each sentence with the flag that it raises today, or null.</summary>
    public ImmutableArray<(string Message, string? Raises)> Of(string flagId) => _byFlag.GetValueOrDefault(flagId, []);
}
