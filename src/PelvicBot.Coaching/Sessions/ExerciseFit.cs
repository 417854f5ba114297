using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;

namespace PelvicBot.Coaching.Sessions;

/// <summary>How one exercise fits a member: with these postures and notes, or not, for this reason.</summary>
/// <param name="Exercise">The exercise itself.</param>
/// <param name="Postures">Those that are all right, best first; empty when it is blocked.</param>
/// <param name="Notes">What to do differently.</param>
/// <param name="Blocked">Why it is not for the member; null when it is.</param>
/// <param name="Replacements">What may take its place, best first, each with the reason.</param>
/// <param name="EasierMayReplace">Whether the easier exercise may too: for a restriction or a lost posture, never for a contraindication.</param>
internal sealed record ExerciseFit(
    Exercise Exercise,
    ImmutableArray<Posture> Postures,
    ImmutableArray<Reason> Notes,
    Reason? Blocked,
    ImmutableArray<(string Id, Reason Because)> Replacements,
    bool EasierMayReplace);
