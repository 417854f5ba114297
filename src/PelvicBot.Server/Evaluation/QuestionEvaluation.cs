using System.Text.Json.Serialization;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.Evaluation;

/// <summary>How well a set of questions, or of messages to be declined, is answered.</summary>
/// <param name="Set"><c>questions</c> or <c>out-of-scope</c>.</param>
/// <param name="Figures">Shares of all cases, 0 to 1, and counts of the kinds of misses.</param>
/// <param name="Cases">Every case, in the file's order.</param>
public sealed record QuestionEvaluation(
    [property: JsonPropertyName("set"), JsonPropertyOrder(-2)] string Set,
    [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, double> Figures,
    [property: JsonPropertyName("cases")] IReadOnlyList<QuestionCase> Cases)
{
    private const int FirstFew = 3;

    [JsonPropertyName("total")]
    [JsonPropertyOrder(-1)]
    public int Total => Cases.Count;

    [JsonPropertyName("passed")]
    [JsonPropertyOrder(-1)]
    public int Passed => Cases.Count(c => c.Passed);

    /// <param name="lines">A header, then topic, must_contain and message, separated by tabs.</param>
    /// <param name="catalog">The catalogue to ask.</param>
    /// <exception cref="FormatException">A line has other columns; the message says which.</exception>
    public static QuestionEvaluation OfQuestions(IReadOnlyList<string> lines, ContentCatalog catalog)
    {
        var cases = Rows(lines, 3, "topic, must_contain, message").Select(row =>
        {
            var must = new MustContain(row.Cells[1]);
            var reply = catalog.AnswerIndex.Find(row.Cells[2], AnswerSituation.Unknown);
            var right = reply.Outcome == AnswerOutcome.Answered && must.IsIn(reply.Best!.Text);
            var soon = right || (reply.Outcome == AnswerOutcome.Answered && reply.RunnersUp.Take(FirstFew - 1).Any(h => must.IsIn(h.Answer.Text)));
            return new QuestionCase(row.Line, row.Cells[2], right, AnswerGot.Of(reply, catalog)) { Slice = row.Cells[0], InFirstThree = soon };
        }).ToList();
        return new QuestionEvaluation("questions", QuestionFigures(cases), cases);
    }

    /// <param name="lines">A header, then kind and message, separated by tabs.</param>
    /// <param name="catalog">The catalogue to ask.</param>
    /// <exception cref="FormatException">A line has other columns; the message says which.</exception>
    public static QuestionEvaluation OfOutOfScope(IReadOnlyList<string> lines, ContentCatalog catalog)
    {
        var cases = Rows(lines, 2, "kind, message").Select(row =>
        {
            var reply = catalog.AnswerIndex.Find(row.Cells[1], AnswerSituation.Unknown);
            var declined = reply.Outcome != AnswerOutcome.Answered;
            return new QuestionCase(row.Line, row.Cells[1], declined, AnswerGot.Of(reply, catalog)) { Slice = row.Cells[0], InFirstThree = declined };
        }).ToList();
        var figures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["declined-or-redirected"] = Share(cases, c => c.Passed),
            ["with-a-redirect"] = Share(cases, c => c.Got.Id is not null && c.Passed),
            ["wrongly-answered"] = cases.Count(c => !c.Passed),
        };
        foreach (var slice in cases.GroupBy(c => c.Slice, StringComparer.Ordinal))
        {
            figures[slice.Key] = Share([.. slice], c => c.Passed);
        }

        return new QuestionEvaluation("out-of-scope", figures, cases);
    }

    private static Dictionary<string, double> QuestionFigures(List<QuestionCase> cases) => new(StringComparer.Ordinal)
    {
        ["top-1"] = Share(cases, c => c.Passed),
        ["top-3"] = Share(cases, c => c.InFirstThree),
        ["wrongly-answered"] = cases.Count(c => c.Got.Answered && !c.Passed),
        ["wrongly-declined"] = cases.Count(c => !c.Got.Answered),
        ["topics-all-right"] = Share([.. cases.GroupBy(c => c.Slice, StringComparer.Ordinal)], g => g.All(c => c.Passed)),
    };

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> good) =>
        all.Count == 0 ? 0 : Math.Round((double)all.Count(good) / all.Count, 4);

    private static IEnumerable<(int Line, string[] Cells)> Rows(IReadOnlyList<string> lines, int columns, string names)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            yield return cells.Length == columns
                ? (i + 1, cells)
                : throw new FormatException($"line {i + 1} has {cells.Length} columns: give {columns}, separated by tabs ({names})");
        }
    }
}
