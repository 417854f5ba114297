using System.Runtime.InteropServices;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Where every term stands and how rare it is. Flat arrays, since there are tens of thousands of terms; the ways of asking with one are
/// from its first to the next one's first. Immutable.
/// </summary>
internal sealed class TermPostings
{
    private readonly int[] _first;
    private readonly (int Variant, float Weight)[] _variants;
    private readonly double[] _idf;

    /// <param name="terms">How many terms there are.</param>
    /// <param name="asked">The terms of the ways of asking, in their order.</param>
    /// <param name="texts">The terms of the answers' texts, in the answers' order; each once for an answer.</param>
    /// <param name="answerOf">For each way of asking the position of its answer; ascending.</param>
    /// <param name="answers">How many answers there are.</param>
    public TermPostings(int terms, List<(int Term, int Variant, float Weight)> asked, List<(int Term, int Answer)> texts, int[] answerOf, int answers)
    {
        (_first, _variants) = Grouping.By(CollectionsMarshal.AsSpan(asked), terms, p => p.Term, p => (p.Variant, p.Weight));
        var inText = new int[terms];
        foreach (var (term, _) in texts)
        {
            inText[term]++;
        }

        _idf = new double[terms];
        for (var term = 0; term < terms; term++)
        {
            var (count, last) = (0, -1);
            foreach (var (variant, _) in Variants(term))
            {
                count += answerOf[variant] == last ? 0 : 1;
                last = answerOf[variant];
            }

            // A term that nobody asks with is as rare as it is in texts.
            count = count > 0 ? count : inText[term];
            _idf[term] = Math.Log(1 + ((answers - count + 0.5) / (count + 0.5)));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public TermPostings(PartReader from)
    {
        _first = from.Values<int>();
        _variants = from.Values<(int, float)>();
        _idf = from.Values<double>();
    }

    public int Count => _idf.Length;

    /// <summary>Rarity over all answers: the natural logarithm of one over its share; above 0.</summary>
    public double Idf(int term) => _idf[term];

    public ReadOnlySpan<(int Variant, float Weight)> Variants(int term) => _variants.AsSpan(_first[term].._first[term + 1]);

    public void Write(PartWriter to)
    {
        to.Add<int>(_first);
        to.Add<(int, float)>(_variants);
        to.Add<double>(_idf);
    }
}
