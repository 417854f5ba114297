namespace PelvicBot.Coaching.RedFlags.Examples;

/// <summary>Which flag a message's nearest examples have: a feature that few examples share says more than one that many do.</summary>
internal sealed class NearestExamples
{
    private const int Neighbours = 7;

    private readonly string[] _flags;
    private readonly float[] _norms;
    private readonly Dictionary<int, (float Rarity, int[] Examples)> _byFeature;

    /// <param name="examples">Features and flag of each.</param>
    public NearestExamples(IReadOnlyList<(int[] Features, string Flag)> examples)
    {
        _flags = [.. examples.Select(e => e.Flag)];
        _norms = new float[examples.Count];
        _byFeature = examples
            .SelectMany((e, i) => e.Features.Select(f => (Feature: f, Example: i)))
            .GroupBy(p => p.Feature, p => p.Example)
            .ToDictionary(g => g.Key, g => (MathF.Log((float)examples.Count / g.Count()), g.ToArray()));
        foreach (var (rarity, with) in _byFeature.Values)
        {
            foreach (var example in with)
            {
                _norms[example] += rarity * rarity;
            }
        }

        for (var i = 0; i < _norms.Length; i++)
        {
            _norms[i] = MathF.Sqrt(_norms[i]);
        }
    }

    /// <returns>The flag that weighs most among the nearest; null when no example shares anything.</returns>
    public string? Flag(int[] features)
    {
        var near = new Dictionary<int, float>();
        foreach (var feature in features)
        {
            if (_byFeature.TryGetValue(feature, out var found))
            {
                foreach (var example in found.Examples)
                {
                    near[example] = near.GetValueOrDefault(example) + (found.Rarity * found.Rarity);
                }
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
}
