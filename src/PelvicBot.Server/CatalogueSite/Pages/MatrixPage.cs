using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Matrix;
using PelvicBot.Server.Commands;

namespace PelvicBot.Server.CatalogueSite.Pages;

/// <summary>What is done with each exercise for each body, stage of pregnancy and condition, worked out by the planner of sessions itself.</summary>
public static class MatrixPage
{
    public static SitePage Of(SiteContext site) => new(
        "matrix.html",
        "Who gets what",
        Html.Of($"Whether each exercise is offered, changed, replaced or held back, for each body, stage of pregnancy and condition, and why. The coach’s own planning worked this out."),
        Html.Of($"""
            <p class="notice">“waits, then …” means: practice waits for the word of someone who knows, and says what is done once they have agreed. Conditions with the same line stand together.</p>
            {ExerciseMatrix.Of(site.Catalog).GroupBy(c => c.Exercise).OrderBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => Exercise(site, g))}
            """));

    private static Html Exercise(SiteContext site, IGrouping<Exercise, MatrixCell> cells) => Html.Of($"""
        <section><h2>{site.Link(cells.Key.Id, cells.Key.Name)}</h2>
        {cells.GroupBy(c => c.Member.Body).GroupBy(b => string.Join('|', Rows(b).Select(r => string.Join(' ', r.Cells) + r.Conditions))).Select(Grid)}
        {SiteText.More("Why", SiteText.List(Reasons(site, cells)))}
        </section>
        """);

    /// <summary>One table for the bodies that get the same.</summary>
    private static Html Grid(IEnumerable<IGrouping<Body, MatrixCell>> bodies)
    {
        var cells = bodies.First();
        var names = string.Join(", ", bodies.Select(b => b.Key.Name()));
        return cells.All(c => c.Decision == MatrixDecision.OtherBody)
            ? Html.Of($"<p class=\"quiet\">{names}: for another body</p>")
            : Html.Of($"""
                <div class="scroll"><table>
                <caption>{names}</caption>
                <thead><tr><th>Condition</th>{cells.Select(c => c.Member.Stage).Distinct().Select(s => Html.Of($"<th>{(s == "no" ? "not pregnant" : s.Replace('-', ' '))}</th>"))}</tr></thead>
                <tbody>{Rows(cells).Select(r => Html.Of($"<tr><td>{r.Conditions}</td>{r.Cells.Select(c => Html.Of($"<td>{c}</td>"))}</tr>"))}</tbody>
                </table></div>
                """);
    }

    /// <summary>One row for all conditions that come to the same at every stage.</summary>
    private static IEnumerable<(IReadOnlyList<string> Cells, string Conditions)> Rows(IEnumerable<MatrixCell> cells) => cells
        .GroupBy(c => c.Member.Condition)
        .Select(c => (Condition: c.Key.Replace('-', ' '), Words: c.GroupBy(x => x.Member.Stage).Select(s => string.Join(", then ", s.Select(x => Word(x.Decision)))).ToList()))
        .GroupBy(c => string.Join('|', c.Words))
        .Select(g => ((IReadOnlyList<string>)g.First().Words, string.Join(", ", g.Select(c => c.Condition))));

    private static IEnumerable<Html> Reasons(SiteContext site, IEnumerable<MatrixCell> cells) => cells
        .Where(c => c.Decision is not (MatrixDecision.Offered or MatrixDecision.OtherBody or MatrixDecision.Waits))
        .SelectMany(c => c.Because.Select(r => (c.Decision, c.Instead, r.Rule, r.Text)))
        .Distinct()
        .OrderBy(r => r.Decision).ThenBy(r => r.Rule, StringComparer.Ordinal)
        .Select(r => Html.Of(
            $"{Word(r.Decision)} by {site.Link(r.Rule)}{(r.Instead is { } other ? Html.Of($", {site.Link(other)} instead") : Html.Empty)}: <q>{SiteText.Of(r.Text)}</q>"));

    private static string Word(MatrixDecision decision) => MatrixText.Word(decision).Replace('-', ' ');
}
