using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Coaching.Matrix;

/// <summary>A member as the matrix imagines one: the answers, and what screening makes of them.</summary>
public sealed record MatrixMember
{
    public required Body Body { get; init; }

    /// <summary>Stage of pregnancy or after it: one of <see cref="MatrixMembers.Stages"/>.</summary>
    public required string Stage { get; init; }

    /// <summary>A situation of <see cref="SituationIds"/>, or <see cref="MatrixMembers.None"/>.</summary>
    public required string Condition { get; init; }

    /// <summary>Whether someone who knows about it has agreed.</summary>
    public required bool Cleared { get; init; }

    /// <summary>What sessions are fitted to.</summary>
    public required MemberSituation Situation { get; init; }

    /// <summary>Why the whole of practice waits; empty when it doesn't.</summary>
    public required ImmutableArray<OutcomeReason> WaitsFor { get; init; }

    public override string ToString() => $"{Body.Name()}, pregnancy {Stage}, {Condition}{(Cleared ? ", cleared" : "")}";
}
