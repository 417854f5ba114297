using System.Runtime.InteropServices;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Coaching.RedFlags.Examples;

/// <summary>Which flag a message's nearest examples have: a feature that few examples share says more than one that many do.</summary>
internal sealed class NearestExamples
{
    private const int Neighbours = 7;

    private readonly string[] _flags;
    private readonly float[] _norms;

    // For each feature, from _first[feature] on, the examples that have it.
    private readonly int[] _first;
    private readonly int[] _having;

    /// <param name="examples">Features and flag of each.</param>
    public NearestExamples(IReadOnlyList<(int[] Features, string Flag)> examples)
    {
        _flags = [.. examples.Select(e => e.Flag)];
        var entries = examples.SelectMany((e, i) => e.Features.Select(f => (Feature: f, Example: i))).ToList();
        (_first, _having) = Grouping.By(CollectionsMarshal.AsSpan(entries), MessageFeatures.Count, e => e.Feature, e => e.Example);
        _norms = [.. examples.Select(e => MathF.Sqrt(e.Features.Sum(Weight)))];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public NearestExamples(PartReader from)
    {
        var names = from.Texts();
        _flags = Array.ConvertAll(from.Values<int>(), n => names[n]);
        _norms = from.Values<float>();
        _first = from.Values<int>();
        _having = from.Values<int>();
    }

    public void Write(PartWriter to)
    {
        var names = _flags.Distinct(StringComparer.Ordinal).ToList();
        to.Add(names);
        to.Add<int>([.. _flags.Select(f => names.IndexOf(f))]);
        to.Add<float>(_norms);
        to.Add<int>(_first);
        to.Add<int>(_having);
    }

    /// <returns>The flag that weighs most among the nearest; null when no example shares anything.</returns>
    public string? Flag(int[] features)
    {
        var near = new Dictionary<int, float>();
        foreach (var feature in features)
        {
            var weight = Weight(feature);
            foreach (var example in Having(feature))
            {
                near[example] = near.GetValueOrDefault(example) + weight;
            }
        }

        return near
            .Select(p => (Flag: _flags[p.Key], Nearness: p.Value / Math.Max(_norms[p.Key], 1)))
            .OrderByDescending(n => n.Nearness)
            .Take(Neighbours)
            .GroupBy(n => n.Flag, n => n.Nearness, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
    }

    private ReadOnlySpan<int> Having(int feature) => _having.AsSpan(_first[feature].._first[feature + 1]);

    /// <summary>The square of its inverse document frequency; of a feature that no example has it is never asked to count.</summary>
    private float Weight(int feature)
    {
        var rarity = MathF.Log((float)_flags.Length / Math.Max(1, Having(feature).Length));
        return rarity * rarity;
    }
}
