using System.Collections.Immutable;

namespace PelvicBot.Coaching.RedFlags;

/// <summary>What a text holds.</summary>
/// <param name="Level">The highest level of the findings without a modifier.</param>
/// <param name="Findings">Those without a modifier first, the highest and most exact first; then the context.</param>
public sealed record RedFlagReport(Urgency Level, ImmutableArray<RedFlagFinding> Findings)
{
    public static readonly RedFlagReport Nothing = new(Urgency.None, []);

    /// <summary>The finding to answer, or null when there is nothing but context.</summary>
    public RedFlagFinding? First => Level == Urgency.None ? null : Findings[0];
}
