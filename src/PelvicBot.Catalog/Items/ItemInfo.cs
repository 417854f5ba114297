using System.Collections.Immutable;
using NodaTime;

namespace PelvicBot.Catalog.Items;

/// <summary>
/// What every catalogue item carries besides its content: identity, sources and the state of its review. A file's header gives
/// the values its items share; an item overrides what differs.
/// </summary>
public sealed record ItemInfo
{
    /// <summary>Stable for ever: transcripts, exports and other people's tools name it.</summary>
    public required string Id { get; init; }

    /// <summary>The word after <c>kind:</c> in its file: <c>exercises</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>From 1; raised by every change of wording or fact.</summary>
    public required int Version { get; init; }

    public required ReviewStatus Status { get; init; }

    public required ImmutableArray<SourceRef> Sources { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Null while no clinician has reviewed it (<c>reviewed-by: none</c>).</summary>
    public string? ReviewedBy { get; init; }

    public LocalDate? ReviewedOn { get; init; }

    /// <summary>The day from which the item must be reviewed again.</summary>
    public required LocalDate ReviewDue { get; init; }

    /// <summary>
    /// 16 hexadecimal digits of the SHA-256 of <see cref="Canonical"/>: another wording, fact or source has another hash; another layout,
    /// version or review has not.
    /// </summary>
    public required string Hash { get; init; }

    /// <summary>The item's content as <see cref="CanonicalItem"/> writes it.</summary>
    public required ReadOnlyMemory<byte> Canonical { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public bool Reviewed => Status == ReviewStatus.Reviewed;
}
