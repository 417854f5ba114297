namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Learns from all ways of asking which of its own terms tell an answer from the others: one linear support vector machine an answer
/// (squared hinge loss, trained by dual coordinate descent after Hsieh et al., ICML 2008, algorithm 1). Immutable once built; the same
/// content always learns the same weights.
/// </summary>
/// <remarks>
/// An answer has weights for the terms of its own ways of asking only. So a term that nobody used for it says nothing about it, training
/// takes a fraction of a second, and why an answer was found can be read from the terms.
/// </remarks>
internal sealed class AnswerClassifier
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly float[] _idf;
    private readonly List<(int Answer, float Weight)>[] _weights;
    private readonly int _answers;

    /// <param name="examples">Ways of asking, each with the position of its answer.</param>
    /// <param name="answers">How many answers there are.</param>
    public AnswerClassifier(IReadOnlyList<(int Answer, TextTerms Text)> examples, int answers)
    {
        _answers = answers;
        var rows = new int[examples.Count][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = [.. Keys(examples[row].Text).Select(Id)];
        }

        var counts = new int[_ids.Count];
        foreach (var id in rows.SelectMany(r => r))
        {
            counts[id]++;
        }

        _idf = Array.ConvertAll(counts, n => (float)(1 + Math.Log((1.0 + rows.Length) / (1 + n))));
        var learnt = new AnswerTrainer(Array.ConvertAll(rows, Vector), [.. examples.Select(e => e.Answer)], counts).Train(answers);
        _weights = Array.ConvertAll(counts, _ => new List<(int, float)>());
        for (var answer = 0; answer < answers; answer++)
        {
            foreach (var (id, weight) in learnt[answer])
            {
                _weights[id].Add((answer, weight));
            }
        }
    }

    /// <summary>For each answer how well it fits: about 1 as well as its own ways of asking, 0 as likely as not, -1 not at all.</summary>
    public float[] Score(TextTerms text)
    {
        var scores = new float[_answers];
        Array.Fill(scores, AnswerTrainer.Start);
        foreach (var (id, value) in Known(text))
        {
            foreach (var (answer, weight) in _weights[id])
            {
                scores[answer] += value * weight;
            }
        }

        return scores;
    }

    /// <summary>What each term of a text says for an answer, or, below 0, against it.</summary>
    public IEnumerable<(string Term, double Says)> Explain(TextTerms text, int answer)
    {
        var names = _ids.ToDictionary(p => p.Value, p => p.Key);
        return
            from term in Known(text)
            from weight in _weights[term.Id]
            where weight.Answer == answer
            select (names[term.Id], (double)term.Value * weight.Weight);
    }

    private (int Id, float Value)[] Known(TextTerms text) => Vector([.. Keys(text).Where(_ids.ContainsKey).Select(k => _ids[k])]);

    private int Id(string key)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _ids[key] = _ids.Count;
        }

        return id;
    }

    /// <summary>Stems and pairs of neighbours as they stand, since "do I have to" and "how do I" differ in small words only; and the search's terms.</summary>
    private static HashSet<string> Keys(TextTerms text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        string? previous = null;
        foreach (var stem in text.Stems)
        {
            keys.Add(stem);
            if (previous is not null)
            {
                keys.Add(previous + "_" + stem);
            }

            previous = stem;
        }

        foreach (var term in text.Terms)
        {
            keys.Add(term.Key);
        }

        return keys;
    }

    /// <summary>Weighted by rarity, of length 1.</summary>
    private (int Id, float Value)[] Vector(int[] ids)
    {
        var length = (float)Math.Sqrt(ids.Sum(id => (double)_idf[id] * _idf[id]));
        return Array.ConvertAll(ids, id => (id, _idf[id] / length));
    }
}
