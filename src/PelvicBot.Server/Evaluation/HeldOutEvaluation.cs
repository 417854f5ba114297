using System.Text.Json.Serialization;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.Evaluation;

/// <summary>
/// How well the catalogue answers words that it has not learnt from: every way of asking is put to an index that learnt from all but its
/// own part of them. The same content gives the same figures.
/// </summary>
/// <param name="Figures">Shares of the ways of asking for an answer and, last, of those to be declined; 0 to 1.</param>
/// <param name="Confusions">The answers that lose most ways of asking to one other, most first.</param>
/// <param name="Fitted">The weights of <see cref="ScopeDecision"/> that fit these replies best.</param>
/// <param name="Cases">Every way of asking, in the order of the answers' ids.</param>
public sealed record HeldOutEvaluation(
    [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, double> Figures,
    [property: JsonPropertyName("confusions")] IReadOnlyList<Confusion> Confusions,
    [property: JsonIgnore] ScopeDecision Fitted,
    [property: JsonPropertyName("cases")] IReadOnlyList<HeldOutCase> Cases)
{
    /// <summary>Two, since an answer may have as few as four ways of asking and needs some to learn from.</summary>
    public const int FewestFolds = 2;

    private const int ConfusionsShown = 20;

    [JsonPropertyName("set")]
    [JsonPropertyOrder(-1)]
    public string Set => "held-out";

    [JsonPropertyName("total")]
    [JsonPropertyOrder(-1)]
    public int Total => Cases.Count;

    [JsonPropertyName("passed")]
    [JsonPropertyOrder(-1)]
    public int Passed => Cases.Count(c => c.Place == 1);

    /// <summary>The weights by which it is decided what is declined: for each sign the one in use and the one that fits these replies best.</summary>
    [JsonPropertyName("scope-weights")]
    public IReadOnlyDictionary<string, IReadOnlyList<double>> ScopeWeights => Named(ScopeDecision.InUse).Zip(
        Named(Fitted),
        (used, fitted) => KeyValuePair.Create<string, IReadOnlyList<double>>(used.Name, [used.Weight, Math.Round(fitted.Weight, 2)])).ToDictionary(StringComparer.Ordinal);

    /// <param name="catalog">Whose ways of asking are used.</param>
    /// <param name="folds">How many parts are held out, one after the other; at least <see cref="FewestFolds"/>.</param>
    public static HeldOutEvaluation Of(ContentCatalog catalog, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, FewestFolds);
        var answers = catalog.Answers.Values.OrderBy(a => a.Id, StringComparer.Ordinal).ToList();
        var cases = answers.Select(a => new HeldOutCase[a.Questions.Length]).ToList();
        Parallel.For(0, folds, fold =>
        {
            var index = new AnswerIndex(answers.Select(a => a with { Questions = [.. a.Questions.Where((_, at) => FoldOf(a, at, folds) != fold)] }), catalog.Synonyms.Values);
            for (var i = 0; i < answers.Count; i++)
            {
                var answer = answers[i];
                for (var at = 0; at < answer.Questions.Length; at++)
                {
                    if (FoldOf(answer, at, folds) == fold)
                    {
                        cases[i][at] = HeldOutCase.Of(answer, answer.Questions[at], fold, index.Find(answer.Questions[at], AnswerSituation.Unknown));
                    }
                }
            }
        });

        List<HeldOutCase> all = [.. cases.SelectMany(c => c)];
        return new HeldOutEvaluation(FiguresOf(all), Confusion.Most(all, ConfusionsShown), ScopeFit.Of(all), all);
    }

    /// <summary>Each answer's ways of asking go round the folds, from one of its own on: an edit of one answer moves no other's.</summary>
    private static int FoldOf(Answer answer, int at, int folds) => (answer.Id.Sum(c => c) + at) % folds;

    private static Dictionary<string, double> FiguresOf(List<HeldOutCase> cases)
    {
        var toAnswer = cases.Where(c => !c.ToDecline).ToList();
        var toDecline = cases.Where(c => c.ToDecline).ToList();
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["to-answer"] = toAnswer.Count,
            ["top-1"] = Share(toAnswer, c => c.Place == 1),
            ["top-3"] = Share(toAnswer, c => c.Place > 0),
            ["wrongly-declined"] = Share(toAnswer, c => !c.Answered && c.Got is not null),
            ["wrongly-unknown"] = Share(toAnswer, c => c.Got is null),
            ["to-decline"] = toDecline.Count,
            ["declined-or-redirected"] = Share(toDecline, c => !c.Answered),
        };
    }

    private static (string Name, double Weight)[] Named(ScopeDecision weights) =>
        [("start", weights.Start), ("answer", weights.Answer), ("decline", weights.Decline), ("words", weights.Words), ("hint", weights.Hint)];

    private static double Share(List<HeldOutCase> all, Func<HeldOutCase, bool> good) => all.Count == 0 ? 0 : Math.Round((double)all.Count(good) / all.Count, 4);
}
