using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Exercises;

/// <summary>A situation in which an exercise is left out, replaced or changed.</summary>
public sealed record Contraindication
{
    /// <summary>Any one of these is enough; ids of <see cref="SituationIds"/>.</summary>
    public required ImmutableArray<string> Conditions { get; init; }

    public required ContraindicationAction Action { get; init; }

    /// <summary>The exercise that takes the place, for <see cref="ContraindicationAction.Replace"/>.</summary>
    public string? With { get; init; }

    /// <summary>The postures that go, for <see cref="ContraindicationAction.ChangePosture"/>.</summary>
    public ImmutableArray<Posture> Postures { get; init; } = [];

    /// <summary>Said to the member; for <see cref="ContraindicationAction.Modify"/> it says what to change.</summary>
    public required string Because { get; init; }

    /// <summary>True when it falls away once someone who knows about the situation said that it is fine.</summary>
    public bool LiftedByClearance { get; init; }

    public required ImmutableArray<SourceRef> Sources { get; init; }

    /// <summary>The item it stands in: an exercise, or a general contraindication.</summary>
    public required string ItemId { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>Whether it takes the exercise away, rather than changing how it is done.</summary>
    public bool Blocks => Action is ContraindicationAction.LeaveOut or ContraindicationAction.Replace;
}
