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
    private readonly TermNumbers _numbers;
    private readonly float[] _worth;
    private readonly int _answers;

    // For each term, from _first[term] on, the answers that have it as their own, and what it says for them.
    private readonly int[] _first;
    private readonly int[] _owners;
    private readonly float[] _weights;

    /// <param name="examples">Ways of asking, each with the position of its answer.</param>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="numbers">The terms' numbers; receives those of new ones.</param>
    public AnswerClassifier(IReadOnlyList<(int Answer, TextTerms Text)> examples, int answers, TermNumbers numbers)
    {
        (_answers, _numbers) = (answers, numbers);
        var rows = Rows(examples);
        _worth = rows.Worth;
        var learnt = new AnswerTrainer(rows, [.. examples.Select(e => e.Answer)], answers).Train();
        _first = new int[rows.Terms + 1];
        foreach (var own in learnt)
        {
            foreach (var (term, _) in own)
            {
                _first[term + 1]++;
            }
        }

        for (var term = 0; term < rows.Terms; term++)
        {
            _first[term + 1] += _first[term];
        }

        (_owners, _weights) = (new int[_first[^1]], new float[_first[^1]]);
        var filled = _first.AsSpan(0, rows.Terms).ToArray();
        for (var answer = 0; answer < answers; answer++)
        {
            foreach (var (term, weight) in learnt[answer])
            {
                var to = filled[term]++;
                (_owners[to], _weights[to]) = (answer, weight);
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
            for (var i = _first[id]; i < _first[id + 1]; i++)
            {
                scores[_owners[i]] += value * _weights[i];
            }
        }

        return scores;
    }

    /// <summary>What each term of a text says for an answer, or, below 0, against it.</summary>
    public IEnumerable<(string Term, double Says)> Explain(TextTerms text, int answer)
    {
        foreach (var (id, value) in Known(text))
        {
            var at = Array.IndexOf(_owners, answer, _first[id], _first[id + 1] - _first[id]);
            if (at >= 0)
            {
                yield return (_numbers.NameOf(id), (double)value * _weights[at]);
            }
        }
    }

    private ExampleRows Rows(IReadOnlyList<(int Answer, TextTerms Text)> examples)
    {
        var ends = new int[examples.Count];
        var terms = new List<int>(16 * examples.Count);
        for (var row = 0; row < ends.Length; row++)
        {
            foreach (var key in Keys(examples[row].Text))
            {
                terms.Add(_numbers.Of(key));
            }

            ends[row] = terms.Count;
        }

        return new ExampleRows(ends, [.. terms], _numbers.Count);
    }

    private (int Id, float Value)[] Known(TextTerms text)
    {
        var known = new List<int>();
        foreach (var key in Keys(text))
        {
            if (_numbers.TryFind(key, out var id) && id < _worth.Length && _first[id] < _first[id + 1])
            {
                known.Add(id);
            }
        }

        int[] ids = [.. known];
        var scale = ExampleRows.ScaleOf(ids, _worth);
        return Array.ConvertAll(ids, id => (id, _worth[id] * scale));
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
}
