using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// How well each answer fits a question, by three opinions: the nearest of its ways of asking, as the share of the question's weight (rare
/// terms count for more) that the two have in common; what <see cref="AnswerClassifier"/> learnt; and what the words say by themselves
/// (<see cref="AnswerEvidence"/>). The first knows wordings, the second sharpens what answers close to each other have of their own,
/// the third goes furthest from the wordings. The score is a share of what there could be at most, so words that the catalogue has not make
/// every answer less likely. Immutable.
/// </summary>
internal sealed class AnswerScorer
{
    /// <summary>The score of an answer that is asked for in exactly one of its ways.</summary>
    public const double ExactScore = 1;

    private const int LongestRead = 500;

    // Fitted with those of AnswerEvidence by a conditional logistic regression: which answer is meant, over all ways of asking, each eighth of
    // them scored by what the others teach.
    private const double NearestWeight = 4.8;
    private const double LearntWeight = 1.5;

    // From nothing learnt to fully learnt.
    private const double LearntSpan = 2;

    // What a question of six words can say at most. The stray words of a story say something for many answers: together they count no more.
    private const double MostEvidence = 8;

    private const double UnknownWordWeight = 1.2;

    // Less of a message than this known, and no answer fits: one familiar word among several strange ones tells nothing.
    private const double LeastKnownShare = 0.2;
    private const int SeveralStrange = 2;

    // Less than this is no more than a function word is worth.
    private const double LeastWorth = 0.1;

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
        var text = _terms.Read(Corrected(typed));
        var learnt = _model.Classifier.Score(text);
        var (best, known) = Score(text, learnt);
        if (_model.Exact.TryGetValue(string.Join(' ', typed), out var exact))
        {
            best[_model.AnswerOf[exact]] = (ExactScore, exact);
        }

        return new AnswerScores(best, learnt[_answers] - learnt[_answers + 1], known);
    }

    public bool IsAskedAs(string text) => _model.Exact.ContainsKey(string.Join(' ', Words.Of(text)));

    public string Question(int variant) => _questions[variant];

    /// <summary>The terms of a message with what each is worth, for explaining a result.</summary>
    public IEnumerable<(string Term, double Worth)> Explain(string message) =>
        Read(message).Terms.Select(t => (t.Key, Find(t.Key, out var number) ? t.Weight * _model.Postings.Idf(number) : UnknownWorth(t)));

    /// <summary>What each feature of a message says for an answer.</summary>
    public IEnumerable<(string Feature, double Says)> Explain(string message, int answer) =>
        _model.Evidence.Explain(Read(message), answer);

    private ((double Score, int Variant)[] Scores, double Known) Score(TextTerms text, float[] learnt)
    {
        var near = new double[_questions.Length];
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

            foreach (var (variant, weight) in _model.Postings.Variants(number))
            {
                near[variant] += Math.Min(term.Weight, weight) * idf;
            }
        }

        var scores = new (double Score, int Variant)[_answers];
        if (knownTerms == 0 || (strange >= SeveralStrange && known < LeastKnownShare * norm))
        {
            return (scores, known);
        }

        for (var v = 0; v < near.Length; v++)
        {
            if (near[v] > 0)
            {
                ref var nearest = ref scores[_model.AnswerOf[v]];
                var share = 2 * near[v] / (norm + _model.Norms[v] + Doubt);
                nearest = share > nearest.Score ? (share, v) : nearest;
            }
        }

        var (says, most) = _model.Evidence.Of(text);
        var scale = (float)Math.Min(1, MostEvidence / most);
        for (var a = 0; a < _answers; a++)
        {
            var sum = (NearestWeight * scores[a].Score) + (LearntWeight * Math.Clamp(learnt[a] - AnswerTrainer.Start, 0, LearntSpan)) + (scale * says[a]);
            scores[a].Score = sum / (NearestWeight + (LearntWeight * LearntSpan) + (scale * most));
        }

        return (scores, known);
    }

    /// <summary>An unknown word makes a match less sure; an unknown number ("I'm 34") or pair of words says nothing.</summary>
    private double UnknownWorth(Term term) =>
        term.IsPair || char.IsDigit(term.Key[0]) ? 0 : term.Weight * _unknownIdf;

    private static string Beginning(string message) => message.Length > LongestRead ? message[..LongestRead] : message;

    private TextTerms Read(string message) => _terms.Read(Corrected(Words.Of(Beginning(message))));

    /// <summary>The words with the known word in place of one that is misspelt.</summary>
    private List<string> Corrected(List<string> typed) =>
        [.. typed.Select(w => _spelling.Knows(w) ? w : _spelling.Correct(w) ?? w)];

    /// <summary>The number of a term that stands in an answer; the classifier numbers others besides.</summary>
    private bool Find(string key, out int number) => _model.Numbers.TryFind(key, out number) && number < _model.Postings.Count;
}
