using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.RedFlags;

/// <summary>The repository's own content, loaded and compiled once for all tests.</summary>
internal static class TheDetector
{
    private static readonly FaultList LoadingFaults = new();

    public static ContentCatalog Catalog { get; } = CatalogLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), LoadingFaults);

    public static RedFlagDetector Detector { get; } = new(Catalog.RedFlags);

    public static IReadOnlyList<Fault> Faults => LoadingFaults.All;

    public static RedFlagReport Examine(string text) => Detector.Examine(text, RedFlagSituation.Unknown);

    /// <summary>The flag that a text raises or mentions, or null.</summary>
    public static RedFlagFinding? Find(string text, string flagId) => Examine(text).Findings.FirstOrDefault(f => f.FlagId == flagId);
}
