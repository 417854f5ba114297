namespace PelvicBot.Catalog.Answers;

/// <summary>Where one term stands: in which ways of asking, and in which answers how strongly.</summary>
internal sealed class TermPostings
{
    private readonly List<(int Variant, double Weight)> _variants = [];
    private readonly Dictionary<int, int> _variantsOfAnswer = [];
    private readonly HashSet<int> _texts = [];

    /// <summary>Rarity over all answers: the natural logarithm of one over its share; above 0.</summary>
    public double Idf { get; private set; }

    public (int Variant, double Weight)[] Variants { get; private set; } = [];

    /// <summary>Answers with a strength of 0 to 1.</summary>
    public (int Answer, double Strength)[] Answers { get; private set; } = [];

    public void AddVariant(int variant, int answer, double weight)
    {
        _variants.Add((variant, weight));
        _variantsOfAnswer[answer] = _variantsOfAnswer.GetValueOrDefault(answer) + 1;
    }

    public void AddText(int answer) => _texts.Add(answer);

    public void Freeze(int answers, double onlyInText, double oneVariant)
    {
        var found = _variantsOfAnswer.Count > 0 ? _variantsOfAnswer.Count : _texts.Count;
        Idf = Math.Log(1 + ((answers - found + 0.5) / (found + 0.5)));
        Variants = [.. _variants];
        Answers =
        [
            .. _variantsOfAnswer.Keys.Union(_texts).Order().Select(a =>
                (a, _variantsOfAnswer.TryGetValue(a, out var n) ? n > 1 ? 1 : oneVariant : onlyInText)),
        ];
    }
}
