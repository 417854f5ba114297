using System.Collections.Immutable;
using NodaTime;
using PelvicBot.Catalog.Cues;

namespace PelvicBot.Catalog.Items;

/// <summary>
/// What every catalogue item carries besides its content: identity, sources and the state of its review. A file's header gives
/// the values its items share; an item overrides what differs.
/// </summary>
public sealed record ItemInfo
{
    /// <summary>Stable for ever: transcripts, exports and other people's tools name it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in the singular of its file's <c>kind</c>: <c>exercise</c>, <c>answer</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>From 1; raised by every change of wording or fact.</summary>
    public required int Version { get; init; }

    public required ReviewStatus Status { get; init; }

    public required ImmutableArray<SourceRef> Sources { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Ids of the facts it teaches, from the list of facts.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    /// <summary>What it says on matters that sources contradict each other on; a check compares it with what other items say.</summary>
    public ImmutableArray<Cue> Teaches { get; init; } = [];

    /// <summary>Why it may read harder than others, or null when it may not.</summary>
    public string? ReadingGradeBecause { get; init; }

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
