using System.Runtime.InteropServices;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// What the single features of a message say for each answer: the logarithm of how much oftener the answer is asked for with it than answers
/// are as a whole (naive Bayes with a background, as in retrieval by language models: Zhai and Lafferty, SIGIR 2001). It is counted, not
/// trained. Immutable; the same content always gives the same.
/// </summary>
/// <remarks>A feature that nobody used for an answer says nothing about it, and why an answer was found can be read from the features.</remarks>
internal sealed class AnswerEvidence
{
    // What a natural logarithm weighs: fitted with the weights of AnswerScorer. Pairs of neighbours added nothing to the nearest way of
    // asking and the classifier, which have them.
    private const double StemWeight = 0.122;
    private const double GroupWeight = 0.182;
    private const double PieceWeight = 0.029;
    private const double TextWeight = 0.102;

    // How much the answer's own share of a feature counts against the background's; 10 to 100 did as well.
    private const double OwnShare = 30;
    private const double TextShare = 4;

    // The share that a telling feature has of its answer's features; with it is reckoned what a message could say at most.
    private const double TellingShare = 0.1;

    private readonly Features _features;
    private readonly int _answers;

    // For each feature, from _first[feature] on, the answers that have it and what it says for them.
    private readonly int[] _first;
    private readonly (int Answer, float Says)[] _says;

    // For each feature how often it is.
    private readonly int[] _counts;

    // For each kind how often all features of it are.
    private readonly double[] _totals;

    /// <param name="asked">Ways of asking, each with the position of its answer; ascending.</param>
    /// <param name="told">For each answer the terms of its text.</param>
    public AnswerEvidence(IEnumerable<(int Answer, TextTerms Text)> asked, IReadOnlyList<TextTerms> told)
    {
        (_answers, _features) = (told.Count, new Features());
        _totals = new double[Enum.GetValues<FeatureKind>().Length];
        var lengths = new double[_totals.Length, _answers];
        var entries = new List<(int Feature, int Answer)>();
        foreach (var (answer, text) in asked)
        {
            foreach (var feature in _features.Learn(text))
            {
                entries.Add((feature, answer));
                lengths[(int)_features.KindOf(feature), answer]++;
                _totals[(int)_features.KindOf(feature)]++;
            }
        }

        var texts = told.Select(t => _features.Learn(t).Where(f => _features.KindOf(f) != FeatureKind.Piece).ToArray()).ToArray();
        var (firstAsked, askedFor) = Grouping.By(CollectionsMarshal.AsSpan(entries), _features.Count, e => e.Feature, e => e.Answer);
        _counts = new int[_features.Count];
        var says = new List<(int Feature, int Answer, float Says)>(entries.Count);
        for (var feature = 0; feature < _counts.Length; feature++)
        {
            var kind = _features.KindOf(feature);
            var answers = askedFor.AsSpan(firstAsked[feature]..firstAsked[feature + 1]);
            _counts[feature] = Math.Max(1, answers.Length);
            for (int at = 0, end; at < answers.Length; at = end)
            {
                var answer = answers[at];
                for (end = at + 1; end < answers.Length && answers[end] == answer;)
                {
                    end++;
                }

                says.Add((feature, answer, (float)(WeightOf(kind) * Math.Log(1 + (OwnShare * (end - at) / lengths[(int)kind, answer] / Background(feature, kind))))));
            }
        }

        for (var answer = 0; answer < _answers; answer++)
        {
            foreach (var feature in texts[answer])
            {
                says.Add((feature, answer, (float)(TextWeight * Math.Log(1 + (TextShare / texts[answer].Length / Background(feature, _features.KindOf(feature)))))));
            }
        }

        (_first, _says) = Grouping.By(CollectionsMarshal.AsSpan(says), _features.Count, s => s.Feature, s => (s.Answer, s.Says));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public AnswerEvidence(PartReader from)
    {
        _features = new Features(from);
        _answers = from.Number();
        _first = from.Values<int>();
        _says = from.Values<(int, float)>();
        _counts = from.Values<int>();
        _totals = from.Values<double>();
    }

    public void Write(PartWriter to)
    {
        _features.Write(to);
        to.Add(_answers);
        to.Add<int>(_first);
        to.Add<(int, float)>(_says);
        to.Add<int>(_counts);
        to.Add<double>(_totals);
    }

    /// <summary>What a message says.</summary>
    /// <returns>For each answer what it says for it, from 0, and what it could say at most for one.</returns>
    public (float[] Says, double Most) Of(TextTerms text)
    {
        var says = new float[_answers];
        var most = 0.0;
        foreach (var (feature, kind) in _features.Find(text))
        {
            if (kind != FeatureKind.Piece)
            {
                most += WeightOf(kind) * Math.Log(1 + (OwnShare * TellingShare / Background(feature, kind)));
            }

            if (feature >= 0)
            {
                foreach (var (answer, worth) in Said(feature))
                {
                    says[answer] += worth;
                }
            }
        }

        // Pieces and texts come on top, but no more than all is said.
        return (says, Math.Max(most, says.DefaultIfEmpty().Max()));
    }

    /// <summary>What each feature of a text says for an answer.</summary>
    public IEnumerable<(string Feature, double Says)> Explain(TextTerms text, int answer)
    {
        foreach (var (feature, _) in _features.Find(text).Where(f => f.Feature >= 0))
        {
            var says = Said(feature).ToArray().Where(s => s.Answer == answer).Sum(s => (double)s.Says);
            if (says > 0)
            {
                yield return (_features.NameOf(feature), says);
            }
        }
    }

    private ReadOnlySpan<(int Answer, float Says)> Said(int feature) => _says.AsSpan(_first[feature].._first[feature + 1]);

    /// <summary>The share that a feature has of all of its kind; one that is not known is taken to be as rare as there is.</summary>
    private double Background(int feature, FeatureKind kind) => (feature < 0 ? 1 : _counts[feature]) / Math.Max(1, _totals[(int)kind]);

    private static double WeightOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Stem => StemWeight,
        FeatureKind.Group => GroupWeight,
        FeatureKind.Piece => PieceWeight,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
