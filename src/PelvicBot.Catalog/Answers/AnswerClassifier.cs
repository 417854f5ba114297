using System.Runtime.InteropServices;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

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
    private readonly int _classes;

    // For each term, from _first[term] on, the classes that have it as their own, and what it says for them.
    private readonly int[] _first;
    private readonly (int Owner, float Weight)[] _owned;

    /// <param name="examples">Ways of asking.</param>
    /// <param name="classes">For each class the positions of its own examples.</param>
    /// <param name="numbers">The terms' numbers; receives those of new ones.</param>
    public AnswerClassifier(IReadOnlyList<TextTerms> examples, IReadOnlyList<List<int>> classes, TermNumbers numbers)
    {
        (_classes, _numbers) = (classes.Count, numbers);
        var rows = Rows(examples);
        _worth = rows.Worth;
        var learnt = new AnswerTrainer(rows, classes).Train();
        var owned = new List<(int Term, int Owner, float Weight)>();
        for (var owner = 0; owner < learnt.Length; owner++)
        {
            foreach (var (term, weight) in learnt[owner])
            {
                owned.Add((term, owner, weight));
            }
        }

        (_first, _owned) = Grouping.By(CollectionsMarshal.AsSpan(owned), rows.Terms, o => o.Term, o => (o.Owner, o.Weight));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public AnswerClassifier(TermNumbers numbers, PartReader from)
    {
        _numbers = numbers;
        _classes = from.Number();
        _worth = from.Values<float>();
        _first = from.Values<int>();
        _owned = from.Values<(int, float)>();
    }

    public void Write(PartWriter to)
    {
        to.Add(_classes);
        to.Add<float>(_worth);
        to.Add<int>(_first);
        to.Add<(int, float)>(_owned);
    }

    /// <summary>For each answer how well it fits: about 1 as well as its own ways of asking, 0 as likely as not, -1 not at all.</summary>
    public float[] Score(TextTerms text)
    {
        var scores = new float[_classes];
        Array.Fill(scores, AnswerTrainer.Start);
        foreach (var (id, value) in Known(text))
        {
            foreach (var (owner, weight) in Owned(id))
            {
                scores[owner] += value * weight;
            }
        }

        return scores;
    }

    /// <summary>What each term of a text says for an answer, or, below 0, against it.</summary>
    public IEnumerable<(string Term, double Says)> Explain(TextTerms text, int owner)
    {
        foreach (var (id, value) in Known(text))
        {
            foreach (var (_, weight) in Owned(id).ToArray().Where(o => o.Owner == owner))
            {
                yield return (_numbers.NameOf(id), (double)value * weight);
            }
        }
    }

    private ReadOnlySpan<(int Owner, float Weight)> Owned(int term) => _owned.AsSpan(_first[term].._first[term + 1]);

    private ExampleRows Rows(IReadOnlyList<TextTerms> examples)
    {
        var ends = new int[examples.Count];
        var terms = new List<int>(16 * examples.Count);
        for (var row = 0; row < ends.Length; row++)
        {
            foreach (var key in Keys(examples[row]))
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
