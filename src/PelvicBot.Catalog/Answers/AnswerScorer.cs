using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// How well each answer fits a question: what <see cref="AnswerClassifier"/> learnt, and the lexical share, which is how much of the
/// question's weight (rare terms count for more) the nearest way of asking shares and the answer as a whole covers. The first ranks
/// better, the second knows when a question has words that the catalogue has not. Immutable.
/// </summary>
internal sealed class AnswerScorer
{
    /// <summary>The score of an answer that is asked for in exactly one of its ways.</summary>
    public const double ExactScore = 1;

    private const int LongestRead = 500;

    // Tuned on half of the labelled questions; the other half and the sets kept back judge them.
    private const double NearestShare = 0.6;
    private const double CoverShare = 0.4;
    private const double UnknownWordWeight = 1.2;
    private const double CorrectedShare = 0.9;
    private const double LeastWorth = 0.1;
    private const double LexicalWeight = 1.5;

    // From a lexical share of 0 and nothing learnt to 1 and fully learnt.
    private const double Span = LexicalWeight + 2;

    // Less of a message than this known, and no answer fits: one familiar word among several strange ones tells nothing.
    private const double LeastKnownShare = 0.2;
    private const int SeveralStrange = 2;

    // Weight that is missing from every match: a match that rests on little is less sure.
    private const double Doubt = 2;

    private readonly TermReader _terms;
    private readonly SpellingCorrector _spelling;
    private readonly AnswerModel _model;
    private readonly string[] _questions;
    private readonly int _answers;
    private readonly double _unknownIdf;

    /// <param name="answers">The answers, in the order of the model.</param>
    /// <param name="terms">Reads a message as the model's texts were read.</param>
    /// <param name="model">What was learnt from the answers.</param>
    public AnswerScorer(IReadOnlyList<Answer> answers, TermReader terms, AnswerModel model)
    {
        (_answers, _terms, _model) = (answers.Count, terms, model);
        _questions = [.. answers.SelectMany(a => a.Questions)];
        _spelling = new SpellingCorrector(model.KnownWords);
        _unknownIdf = UnknownWordWeight * Math.Log(1 + _answers);
    }

    /// <summary>Scores a message as a whole: a clause alone is more often beside the point than to it.</summary>
    /// <param name="message">The member's words; the first 500 characters count.</param>
    public AnswerScores Score(string message)
    {
        var typed = Words.Of(Beginning(message));
        var words = Corrected(typed, out var changed);
        var text = _terms.Read(words);
        var learnt = _model.Classifier.Score(text);
        var best = Score(text, learnt, changed.Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal));
        if (_model.Exact.TryGetValue(string.Join(' ', typed), out var exact))
        {
            best[_model.AnswerOf[exact]] = (ExactScore, exact);
        }

        return new AnswerScores(best, learnt[_answers] - learnt[_answers + 1]);
    }

    public string Question(int variant) => _questions[variant];

    /// <summary>The terms of a message with what each is worth, for explaining a result.</summary>
    public IEnumerable<(string Term, double Worth)> Explain(string message) =>
        Read(message).Terms.Select(t => (t.Key, Find(t.Key, out var number) ? t.Weight * _model.Postings.Idf(number) : UnknownWorth(t)));

    /// <summary>What each term of a message says for an answer or against it.</summary>
    public IEnumerable<(string Term, double Says)> Explain(string message, int answer) =>
        _model.Classifier.Explain(Read(message), answer);

    private (double Score, int Variant)[] Score(TextTerms text, float[] learnt, HashSet<string> correctedStems)
    {
        var near = new double[_questions.Length];
        var cover = new double[_answers];
        var norm = 0.0;
        var known = 0.0;
        var strange = 0;
        var knownTerms = 0;
        foreach (var term in text.Terms)
        {
            if (!Find(term.Key, out var number))
            {
                var unknown = UnknownWorth(term);
                norm += unknown;
                strange += unknown > 0 ? 1 : 0;
                continue;
            }

            var idf = _model.Postings.Idf(number);
            var worth = term.Weight * idf;
            norm += worth;
            known += worth;
            knownTerms++;
            if (worth < LeastWorth)
            {
                continue;
            }

            worth *= correctedStems.Contains(term.Key) ? CorrectedShare : 1;
            foreach (var (variant, weight) in _model.Postings.Variants(number))
            {
                near[variant] += Math.Min(term.Weight, weight) * idf;
            }

            foreach (var (answer, strength) in _model.Postings.Answers(number))
            {
                cover[answer] += worth * strength;
            }
        }

        if (knownTerms == 0 || (strange >= SeveralStrange && known < LeastKnownShare * norm))
        {
            return new (double, int)[_answers];
        }

        var nearest = new (double Score, int Variant)[_answers];
        for (var v = 0; v < near.Length; v++)
        {
            if (near[v] > 0)
            {
                var dice = 2 * near[v] / (norm + _model.Norms[v] + Doubt);
                ref var best = ref nearest[_model.AnswerOf[v]];
                if (dice > best.Score)
                {
                    best = (dice, v);
                }
            }
        }

        for (var a = 0; a < _answers; a++)
        {
            var lexical = (NearestShare * nearest[a].Score) + (CoverShare * cover[a] / (norm + (Doubt / 2)));
            nearest[a].Score = Math.Max(0, ((LexicalWeight * lexical) + learnt[a] - AnswerTrainer.Start) / Span);
        }

        return nearest;
    }

    /// <summary>An unknown word makes a match less sure; an unknown number ("I'm 34") or pair of words says nothing.</summary>
    private double UnknownWorth(Term term) =>
        term.Key.Contains('_', StringComparison.Ordinal) || char.IsDigit(term.Key[0]) ? 0 : term.Weight * _unknownIdf;

    private static string Beginning(string message) => message.Length > LongestRead ? message[..LongestRead] : message;

    private TextTerms Read(string message) => _terms.Read(Corrected(Words.Of(Beginning(message)), out _));

    /// <summary>The words with the known word in place of one that is misspelt.</summary>
    private List<string> Corrected(List<string> typed, out HashSet<string> changed)
    {
        changed = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<string>(typed.Count);
        foreach (var word in typed)
        {
            var meant = _spelling.Knows(word) ? null : _spelling.Correct(word);
            words.Add(meant ?? word);
            if (meant is not null)
            {
                changed.Add(meant);
            }
        }

        return words;
    }

    /// <summary>The number of a term that stands in an answer; the classifier numbers others besides.</summary>
    private bool Find(string key, out int number) => _model.Numbers.TryFind(key, out number) && number < _model.Postings.Count;
}
