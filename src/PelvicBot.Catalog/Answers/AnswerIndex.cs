using System.Collections.Immutable;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>Search over the answers: built once when the catalogue is loaded, immutable, safe to share between threads.</summary>
public sealed class AnswerIndex
{
    // Calibrated on questions and out-of-scope messages that are not among the ways of asking: lower declines less and answers no more
    // of what is out of scope, since those replies compete; higher declines what would have been right.
    private const double AnswerThreshold = 0.22;
    private const double StatementThreshold = 0.55;
    private const double HintedThreshold = 0.75;
    private const double SuitsBonus = 0.03;
    private const double UnsuitableShare = 0.85;
    private const int RunnersUp = 3;

    private readonly ImmutableArray<Answer> _answers;
    private readonly AnswerScorer _scorer;
    private readonly OutOfScopeCues _cues;
    private readonly ILookup<string, Answer> _standIns;

    public AnswerIndex(IEnumerable<Answer> answers, IEnumerable<SynonymGroup> synonyms)
    {
        _answers = [.. answers.OrderBy(a => a.Id, StringComparer.Ordinal)];
        _scorer = new AnswerScorer(_answers, [.. synonyms.OrderBy(g => g.Info.Id, StringComparer.Ordinal)]);
        _cues = new OutOfScopeCues(_answers);
        _standIns = _answers.SelectMany(a => a.InsteadOf.Select(id => (id, a))).ToLookup(p => p.id, p => p.a, StringComparer.Ordinal);
    }

    /// <summary>The answers that fit best, best first; out-of-scope replies compete with them.</summary>
    /// <param name="question">The member's words; the first 500 characters count.</param>
    /// <param name="situation">What is known of the member.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<AnswerHit> Search(string question, AnswerSituation situation, int count)
    {
        const int LongestRead = 500;
        var scores = _scorer.Score(question.Length > LongestRead ? question[..LongestRead] : question);
        var found = new Dictionary<string, AnswerHit>(StringComparer.Ordinal);
        foreach (var (score, i) in scores.Select((s, i) => (s, i)).Where(p => p.s.Score > 0).OrderByDescending(p => p.s.Score).Take(4 * count))
        {
            var answer = _answers[i];
            var fits = answer.For is null ? null : situation.Fits(answer.For);
            var standIn = _standIns[answer.Id].FirstOrDefault(a => situation.Fits(a.For!) == true);
            var shown = standIn ?? answer;
            var worth = score.Score * (fits == false ? UnsuitableShare : 1);
            worth += fits == true || standIn is not null ? SuitsBonus : 0;
            if (!found.TryGetValue(shown.Id, out var other) || other.Score < worth)
            {
                found[shown.Id] = new AnswerHit(shown, worth, _scorer.Question(score.Variant));
            }
        }

        return [.. found.Values.OrderByDescending(h => h.Score).ThenBy(h => h.Answer.Id, StringComparer.Ordinal).Take(count)];
    }

    /// <summary>What to reply to a question, or that the catalogue does not have it.</summary>
    /// <param name="question">The member's words.</param>
    /// <param name="situation">What is known of the member.</param>
    /// <param name="shapedLikeQuestion">False for a text that reads like a statement: then only a close match is taken for a question.</param>
    public AnswerReply Find(string question, AnswerSituation situation, bool shapedLikeQuestion = true)
    {
        var hits = Search(question, situation, RunnersUp + 2);
        var (outOfScope, certain) = _cues.Find(Words.Of(question));
        var top = hits.Count > 0 ? hits[0] : null;
        var answers = hits.Where(h => !h.Answer.IsOutOfScope).ToList();
        if (outOfScope is not null && IsMeant(certain, top, shapedLikeQuestion))
        {
            return new AnswerReply(AnswerOutcome.OutOfScope, outOfScope, certain ? 1 : top?.Score ?? 0, [.. answers.Take(RunnersUp)]);
        }

        // "I have a prolapse" is near to "have I got a prolapse", which is not ours to say; told, it asks for what holds with one.
        top = shapedLikeQuestion ? top : answers.FirstOrDefault();
        var threshold = shapedLikeQuestion ? AnswerThreshold : StatementThreshold;
        if (top is null || top.Score < threshold)
        {
            return new AnswerReply(AnswerOutcome.Unknown, null, top?.Score ?? 0, [.. answers.Take(RunnersUp)]);
        }

        var outcome = top.Answer.IsOutOfScope ? AnswerOutcome.OutOfScope : AnswerOutcome.Answered;
        return new AnswerReply(outcome, top.Answer, top.Score, [.. answers.Where(h => h != top).Take(RunnersUp)]);
    }

    /// <summary>A cue settles a question unless it is asked in an answer's very words; a hint yields to a very good answer; a mere statement ("sat with my cat") needs the search to agree.</summary>
    private static bool IsMeant(bool certain, AnswerHit? top, bool shapedLikeQuestion) => shapedLikeQuestion
        ? top is null || top.Answer.IsOutOfScope || top.Score < (certain ? AnswerScorer.ExactScore : HintedThreshold)
        : certain && top is { Answer.IsOutOfScope: true };

    /// <summary>The terms that the search sees in a message and what each is worth, most telling first.</summary>
    public IReadOnlyList<(string Term, double Worth)> Explain(string question) =>
        [.. _scorer.Explain(question).OrderByDescending(t => t.Worth)];

    /// <summary>What each term of a message says for an answer or, below 0, against it, the strongest first.</summary>
    public IReadOnlyList<(string Term, double Says)> Explain(string question, Answer answer) =>
        [.. _scorer.Explain(question, _answers.IndexOf(answer)).OrderByDescending(t => Math.Abs(t.Says))];
}
