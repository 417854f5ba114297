using PelvicBot.Catalog;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.RedFlags;

/// <summary>The repository's own content, loaded and compiled once for all tests.</summary>
internal static class TheDetector
{
    public static ContentCatalog Catalog { get; } = ShippedCatalog.Instance;

    public static RedFlagDetector Detector { get; } = new(Catalog.RedFlags);

    public static RedFlagReport Examine(string text) => Detector.Examine(text, RedFlagSituation.Unknown);

    /// <summary>The flag that a text raises or mentions, or null.</summary>
    public static RedFlagFinding? Find(string text, string flagId) => Examine(text).Findings.FirstOrDefault(f => f.FlagId == flagId);
}
