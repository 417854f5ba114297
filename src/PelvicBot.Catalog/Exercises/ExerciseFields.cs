using System.Collections.Immutable;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Exercises;

/// <summary>The words of exercise files for the enumerations, and how lists of them are read.</summary>
public static class ExerciseFields
{
    public static readonly string[] Types = ["breath", "awareness", "release", "stretch", "massage", "preparation", "touch", "strength"];
    public static readonly string[] Phases = ["in", "out", "any", "none"];
    public static readonly string[] Efforts = ["none", "release", "light-squeeze", "lift", "hold"];
    public static readonly string[] Postures = ["back", "propped", "side", "sitting", "standing", "hands-and-knees", "kneeling", "walking"];
    public static readonly string[] Bodies = ["vulva", "penis", "unspecified"];

    /// <summary>A required word of one of the lists above; pushing has an answer of its own.</summary>
    public static T Word<T>(this Fields fields, string key, string[] words)
        where T : struct, Enum
    {
        if (words == Efforts && fields.Has(key) && fields.OptionalText(key) == "push")
        {
            fields.Fault(key, $"'{key}' cannot be 'push': bearing down is never coached; use 'release', or leave the exercise out");
            return (T)(object)Effort.None;
        }

        return (T)(object)Array.IndexOf(words, fields.Word(key, words));
    }

    /// <summary>As <see cref="Word"/>, where it may be left out: then null.</summary>
    public static T? OptionalWord<T>(this Fields fields, string key, string[] words)
        where T : struct, Enum
    {
        fields.Expect(key, words);
        return fields.Has(key) ? fields.Word<T>(key, words) : null;
    }

    /// <summary>A list of words of one of the lists above; an unknown one is a fault and is left out.</summary>
    public static ImmutableArray<T> WordList<T>(this Fields fields, string key, string[] words)
        where T : struct, Enum =>
        [.. fields.Words(key, words).Select(w => (T)(object)Array.IndexOf(words, w))];

    public static string Name(this Body body) => Bodies[(int)body];

    public static string Name(this Posture posture) => Postures[(int)posture];
}
