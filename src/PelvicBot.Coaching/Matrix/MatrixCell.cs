using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Sessions;

namespace PelvicBot.Coaching.Matrix;

/// <summary>One combination of the matrix, and what the coach does.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Member">For whom.</param>
/// <param name="Decision">Whether it is offered.</param>
/// <param name="Instead">The exercise that is done instead; for one held back, the breathing that is left, or null.</param>
/// <param name="Postures">The postures it is offered in, best first.</param>
/// <param name="Because">Why; empty exactly when it is offered unchanged or is for another body.</param>
public sealed record MatrixCell(
    Exercise Exercise, MatrixMember Member, MatrixDecision Decision, string? Instead, ImmutableArray<Posture> Postures, ImmutableArray<Reason> Because);
