using System.Collections.Immutable;
using System.Globalization;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Cues;

/// <summary>Something that items may say, and contradict each other on: the part of the breath a release belongs to, the limit of pain.</summary>
/// <param name="Info">The id is <c>cue/NAME</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Values">The words it is said in; empty when it is said in numbers.</param>
/// <param name="Unit">What is counted, when it is said in numbers; otherwise null.</param>
public sealed record CueMatter(ItemInfo Info, string Name, ImmutableArray<string> Values, string? Unit)
{
    /// <summary>What the ids of matters begin with.</summary>
    public const string Prefix = "cue/";

    /// <summary>Says nothing either way, and so contradicts nothing.</summary>
    public const string Any = "any";

    public string Id => Info.Id[Prefix.Length..];

    /// <summary>Whether a value is one of its words, or a number or range.</summary>
    public bool Knows(string value) => value == Any || (Unit is null ? Values.Contains(value) : Range(value) is not null);

    /// <summary>Whether both may be said. Ranges that share a number agree.</summary>
    public bool Agree(string one, string other)
    {
        if (one == other || one == Any || other == Any)
        {
            return true;
        }

        return Range(one) is { } a && Range(other) is { } b && a.From <= b.To && b.From <= a.To;
    }

    private static (int From, int To)? Range(string value)
    {
        var ends = value.Split('-');
        return ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from <= to
            ? (from, to)
            : null;
    }
}
