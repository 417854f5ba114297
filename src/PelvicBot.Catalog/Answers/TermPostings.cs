using System.Runtime.InteropServices;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Where every term stands: in which ways of asking, and in which answers how strongly. Flat arrays, since there are tens of thousands
/// of terms; those of one are from its first to the next one's first. Immutable.
/// </summary>
internal sealed class TermPostings
{
    private readonly int[] _firstVariant;
    private readonly (int Variant, float Weight)[] _variants;
    private readonly int[] _firstAnswer;
    private readonly (int Answer, float Strength)[] _answers;
    private readonly double[] _idf;

    /// <param name="terms">How many terms there are.</param>
    /// <param name="asked">The terms of the ways of asking, in their order.</param>
    /// <param name="texts">The terms of the answers' texts, in the answers' order.</param>
    /// <param name="answerOf">For each way of asking the position of its answer; ascending.</param>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="onlyInText">The strength of a term that nobody asks with.</param>
    /// <param name="oneVariant">The strength of a term that one way of asking has; that of more is 1.</param>
    public TermPostings(
        int terms, List<(int Term, int Variant, float Weight)> asked, List<(int Term, int Answer)> texts, int[] answerOf, int answers,
        float onlyInText, float oneVariant)
    {
        (_firstVariant, _variants) = Grouping.By(CollectionsMarshal.AsSpan(asked), terms, p => p.Term, p => (p.Variant, p.Weight));
        var (firstText, inText) = Grouping.By(CollectionsMarshal.AsSpan(texts), terms, p => p.Term, p => p.Answer);
        _firstAnswer = new int[terms + 1];
        _idf = new double[terms];
        var found = new List<(int, float)>(texts.Count);
        for (var term = 0; term < terms; term++)
        {
            ReadOnlySpan<int> text = inText.AsSpan(firstText[term]..firstText[term + 1]);
            var askedIn = 0;
            foreach (var (variant, _) in Variants(term))
            {
                var answer = answerOf[variant];
                if (found.Count > _firstAnswer[term] && found[^1].Item1 == answer)
                {
                    found[^1] = (answer, 1);
                    continue;
                }

                text = AddBelow(answer, text, found, onlyInText);
                found.Add((answer, oneVariant));
                askedIn++;
            }

            AddBelow(int.MaxValue, text, found, onlyInText);
            _firstAnswer[term + 1] = found.Count;
            var count = askedIn > 0 ? askedIn : found.Count - _firstAnswer[term];
            _idf[term] = Math.Log(1 + ((answers - count + 0.5) / (count + 0.5)));
        }

        _answers = [.. found];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public TermPostings(PartReader from)
    {
        _firstVariant = from.Values<int>();
        _variants = from.Values<(int, float)>();
        _firstAnswer = from.Values<int>();
        _answers = from.Values<(int, float)>();
        _idf = from.Values<double>();
    }

    public int Count => _idf.Length;

    /// <summary>Rarity over all answers: the natural logarithm of one over its share; above 0.</summary>
    public double Idf(int term) => _idf[term];

    public ReadOnlySpan<(int Variant, float Weight)> Variants(int term) => _variants.AsSpan(_firstVariant[term].._firstVariant[term + 1]);

    /// <summary>Answers, ascending, with a strength of 0 to 1.</summary>
    public ReadOnlySpan<(int Answer, float Strength)> Answers(int term) => _answers.AsSpan(_firstAnswer[term].._firstAnswer[term + 1]);

    public void Write(PartWriter to)
    {
        to.Add<int>(_firstVariant);
        to.Add<(int, float)>(_variants);
        to.Add<int>(_firstAnswer);
        to.Add<(int, float)>(_answers);
        to.Add<double>(_idf);
    }

    /// <summary>Adds the answers that have the term in their text only and come before another.</summary>
    /// <returns>Those that come after it.</returns>
    private static ReadOnlySpan<int> AddBelow(int answer, ReadOnlySpan<int> inText, List<(int, float)> found, float strength)
    {
        var at = 0;
        for (; at < inText.Length && inText[at] < answer; at++)
        {
            found.Add((inText[at], strength));
        }

        return at < inText.Length && inText[at] == answer ? inText[(at + 1)..] : inText[at..];
    }
}
