using System.Collections.Immutable;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>Search over the answers: built once when the catalogue is loaded, immutable, safe to share between threads.</summary>
public sealed class AnswerIndex
{
    // Calibrated on questions and out-of-scope messages that are not among the ways of asking: lower declines less and answers no more
    // of what is out of scope, since those replies compete; higher declines what would have been right.
    private const double AnswerThreshold = 0.33;
    private const double StatementThreshold = 0.7;

    // Of the ways of asking whose known terms are worth less ("what is it", "how did i get this"), 3 in 100 found their answer by what the
    // others teach and 14 in 100 got one; of those up to twice as much ("does this work") a third found it.
    private const double LeastKnown = 0.5;
    private const double SuitsBonus = 0.03;
    private const double UnsuitableShare = 0.85;
    private const int RunnersUp = 3;

    private readonly ImmutableArray<Answer> _answers;
    private readonly AnswerModel _model;
    private readonly AnswerScorer _scorer;
    private readonly OutOfScopeCues _cues;
    private readonly ILookup<string, Answer> _standIns;
    private readonly int _outOfScope;

    /// <param name="answers">What there is to find.</param>
    /// <param name="synonyms">Words that mean the same.</param>
    /// <param name="learnt">What <see cref="Write"/> wrote of the same answers and synonyms; null to learn it now.</param>
    public AnswerIndex(IEnumerable<Answer> answers, IEnumerable<SynonymGroup> synonyms, PartReader? learnt = null)
    {
        _answers = [.. answers.OrderBy(a => a.Id, StringComparer.Ordinal)];
        SynonymGroup[] groups = [.. synonyms.OrderBy(g => g.Info.Id, StringComparer.Ordinal)];
        var terms = new TermReader(groups);
        _model = learnt is null ? new AnswerModel(_answers, groups, terms) : new AnswerModel(learnt);
        _scorer = new AnswerScorer(_answers, terms, _model);
        _cues = new OutOfScopeCues(_answers);
        _outOfScope = _answers.Count(a => a.IsOutOfScope);
        _standIns = _answers.SelectMany(a => a.InsteadOf.Select(id => (id, a))).ToLookup(p => p.id, p => p.a, StringComparer.Ordinal);
    }

    /// <summary>What was learnt, for a start that need not learn it again.</summary>
    public void Write(PartWriter to) => _model.Write(to);

    /// <summary>The answers that fit best, best first; out-of-scope replies compete with them.</summary>
    /// <param name="question">The member's words; the first 500 characters count.</param>
    /// <param name="situation">What is known of the member.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<AnswerHit> Search(string question, AnswerSituation situation, int count) =>
        Best(_scorer.Score(question), situation, count);

    /// <summary>What to reply to a question, or that the catalogue does not have it.</summary>
    /// <param name="question">The member's words; the first 500 characters count, and in the rest the phrases that settle that it is declined.</param>
    /// <param name="situation">What is known of the member.</param>
    /// <param name="shapedLikeQuestion">False for a text that reads like a statement: then only a close match is taken for a question.</param>
    public AnswerReply Find(string question, AnswerSituation situation, bool shapedLikeQuestion = true)
    {
        var scores = _scorer.Score(question);
        var hits = Best(scores, situation, RunnersUp + 1 + _outOfScope);
        var answers = hits.Where(h => !h.Answer.IsOutOfScope).ToList();
        var declined = hits.FirstOrDefault(h => h.Answer.IsOutOfScope);
        var (cue, certain) = _cues.Find(Words.Of(question));
        var top = answers.FirstOrDefault();
        var signs = new ScopeSigns(top?.Score ?? 0, declined?.Score ?? 0, scores.Scope, cue is null ? Cue.None : certain ? Cue.Certain : Cue.Hint);
        if (scores.Known < LeastKnown && cue is null && Math.Max(signs.Answer, signs.Decline) < AnswerScorer.ExactScore)
        {
            // Function words alone say nothing of what is meant; the nearest topics would be chance, too.
            return new AnswerReply(AnswerOutcome.Unknown, null, signs.Answer, [], signs);
        }

        var decline = shapedLikeQuestion
            ? !ScopeDecision.InUse.IsInScope(signs)
            // "I have a prolapse" is near to "have I got a prolapse", which is not ours to say; told, it asks for what holds with one.
            : certain && declined is not null && declined == hits[0];
        if (decline && (cue is not null || declined?.Score >= AnswerThreshold))
        {
            return new AnswerReply(AnswerOutcome.OutOfScope, cue ?? declined!.Answer, certain ? 1 : declined?.Score ?? 0, [.. answers.Take(RunnersUp)], signs);
        }

        return decline || top is null || top.Score < (shapedLikeQuestion ? AnswerThreshold : StatementThreshold)
            ? new AnswerReply(AnswerOutcome.Unknown, null, top?.Score ?? 0, [.. answers.Take(RunnersUp)], signs)
            : new AnswerReply(AnswerOutcome.Answered, top.Answer, top.Score, [.. answers.Skip(1).Take(RunnersUp)], signs);
    }

    /// <summary>Whether a text is a way of asking for something word for word, but for capitals and punctuation.</summary>
    public bool IsAskedAs(string text) => _scorer.IsAskedAs(text);

    /// <summary>The terms that the search sees in a message and what each is worth, most telling first.</summary>
    public IReadOnlyList<(string Term, double Worth)> Explain(string question) =>
        [.. _scorer.Explain(question).OrderByDescending(t => t.Worth)];

    /// <summary>What each term of a message says for an answer or, below 0, against it, the strongest first.</summary>
    public IReadOnlyList<(string Term, double Says)> Explain(string question, Answer answer) =>
        [.. _scorer.Explain(question, _answers.IndexOf(answer)).OrderByDescending(t => Math.Abs(t.Says))];

    private IReadOnlyList<AnswerHit> Best(AnswerScores scores, AnswerSituation situation, int count)
    {
        var found = new Dictionary<string, AnswerHit>(StringComparer.Ordinal);
        foreach (var (score, i) in scores.Answers.Select((s, i) => (s, i)).Where(p => p.s.Score > 0).OrderByDescending(p => p.s.Score).Take(4 * count))
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
}
