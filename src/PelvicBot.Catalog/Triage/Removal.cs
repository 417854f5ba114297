using System.Collections.Immutable;

namespace PelvicBot.Catalog.Triage;

/// <summary>What a restriction takes out of a session; all empty when it is a caution to keep in mind.</summary>
/// <param name="Types">Exercise types: breath, awareness, release, stretch, massage, preparation, touch, strength.</param>
/// <param name="Efforts">What the floor does in an exercise: none, release, light-squeeze, lift, hold.</param>
/// <param name="Exercises">Exercise ids.</param>
/// <param name="Postures">Postures: back, propped, side, sitting, standing, hands-and-knees, kneeling, walking. An exercise with another posture stays, in that one.</param>
public sealed record Removal(
    ImmutableArray<string> Types, ImmutableArray<string> Efforts, ImmutableArray<string> Exercises, ImmutableArray<string> Postures)
{
    public static readonly Removal Nothing = new([], [], [], []);

    public bool IsNothing => Types.IsEmpty && Efforts.IsEmpty && Exercises.IsEmpty && Postures.IsEmpty;
}
