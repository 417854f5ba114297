using PelvicBot.Catalog.Compiled;

namespace PelvicBot.Catalog.Answers;

/// <summary>Everything that is counted in ways of asking, numbered from 0 as it comes, and what of it a text has.</summary>
internal sealed class Features
{
    private const int PieceLength = 4;

    private readonly TermNumbers _numbers;
    private readonly List<FeatureKind> _kinds;
    private readonly Dictionary<string, int[]> _piecesOf = new(StringComparer.Ordinal);

    // For each feature the text that had it last, so that each counts once in a text.
    private readonly List<int> _lastIn = [];
    private int _texts;

    public Features()
    {
        (_numbers, _kinds) = (new TermNumbers([]), []);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; only <see cref="Find"/> is for these.</summary>
    public Features(PartReader from)
    {
        _numbers = new TermNumbers(from.Texts());
        _kinds = [.. from.Values<FeatureKind>()];
    }

    public int Count => _kinds.Count;

    public void Write(PartWriter to)
    {
        to.Add([.. _numbers.Names]);
        to.Add<FeatureKind>([.. _kinds]);
    }

    public FeatureKind KindOf(int feature) => _kinds[feature];

    public string NameOf(int feature) => _numbers.NameOf(feature);

    /// <summary>A text's features, each once; numbers those that are new. Not for several threads at once.</summary>
    public IReadOnlyList<int> Learn(TextTerms text)
    {
        _texts++;
        var features = new List<int>(64);
        foreach (var (key, kind) in Keys(text))
        {
            Add(Number(key, kind), features);
        }

        foreach (var word in text.Words)
        {
            if (!_piecesOf.TryGetValue(word, out var pieces))
            {
                _piecesOf[word] = pieces = [.. Pieces(word).Select(p => Number(p, FeatureKind.Piece))];
            }

            foreach (var piece in pieces)
            {
                Add(piece, features);
            }
        }

        return features;
    }

    /// <summary>A text's features, each once, with their kind; the number is below 0 when it is not known.</summary>
    public IEnumerable<(int Feature, FeatureKind Kind)> Find(TextTerms text) =>
        Keys(text).Concat(text.Words.SelectMany(Pieces).Select(p => (Key: p, Kind: FeatureKind.Piece)))
            .DistinctBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (_numbers.TryFind(f.Key, out var number) ? number : -1, f.Kind));

    private int Number(string key, FeatureKind kind)
    {
        var number = _numbers.Of(key);
        if (number == _kinds.Count)
        {
            _kinds.Add(kind);
            _lastIn.Add(0);
        }

        return number;
    }

    private void Add(int feature, List<int> features)
    {
        if (_lastIn[feature] != _texts)
        {
            _lastIn[feature] = _texts;
            features.Add(feature);
        }
    }

    private static IEnumerable<(string Key, FeatureKind Kind)> Keys(TextTerms text) =>
        text.Stems.Select(s => (s, FeatureKind.Stem)).Concat(text.Terms.Where(t => t.IsGroup).Select(t => (t.Key, FeatureKind.Group)));

    private static IEnumerable<string> Pieces(string word)
    {
        // The frames tell a beginning and an end from a middle, and a word of two letters from its stem.
        var framed = $"<{word}>";
        for (var at = 0; at + PieceLength <= framed.Length; at++)
        {
            yield return framed.Substring(at, PieceLength);
        }
    }
}
