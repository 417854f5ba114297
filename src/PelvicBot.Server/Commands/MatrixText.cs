using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Matrix;

namespace PelvicBot.Server.Commands;

/// <summary>
/// The matrix for people: a grid for each exercise, with a column for each stage and a line for conditions that differ from none. Where
/// someone has to agree first, a second letter says what is done afterwards.
/// </summary>
public static class MatrixText
{
    private static readonly (string Word, char Letter)[] Decisions =
        [("offered", 'o'), ("changed", 'c'), ("replaced", 'r'), ("held-back", 'h'), ("waits", 'w'), ("other-body", '-'), ("hole", '!')];

    public static string Of(ImmutableArray<MatrixCell> cells)
    {
        var text = new StringBuilder();
        text.Append("o offered, c offered with a change, r replaced, h held back, w waits for someone's word, - for another body, ! hole\n");
        text.Append("A second letter says what is done once someone who knows has agreed.\n");
        foreach (var exercise in cells.GroupBy(c => c.Exercise))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{exercise.Key.Id}: {exercise.Key.Name}\n");
            foreach (var bodies in exercise.GroupBy(c => c.Member.Body).GroupBy(b => string.Join('|', Lines(b).Select(l => l.Key + l.Conditions))))
            {
                Grid(text, bodies);
            }

            Reasons(text, exercise);
        }

        return text.ToString();
    }

    internal static string Word(MatrixDecision decision) => Decisions[(int)decision].Word;

    private static void Grid(StringBuilder text, IEnumerable<IGrouping<Body, MatrixCell>> bodies)
    {
        var cells = bodies.First();
        var stages = cells.Select(c => c.Member.Stage).Distinct().ToList();
        var names = string.Join(", ", bodies.Select(b => b.Key.Name()));
        if (cells.All(c => c.Decision == MatrixDecision.OtherBody))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {names}: for another body\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"  {names}: {string.Join(" | ", stages)}\n");
        foreach (var (key, conditions) in Lines(cells))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key}  {conditions}\n");
        }
    }

    /// <summary>One line for all conditions with the same letters at every stage.</summary>
    private static IEnumerable<(string Key, string Conditions)> Lines(IEnumerable<MatrixCell> cells) =>
        cells.GroupBy(c => c.Member.Condition)
            .Select(c => (Condition: c.Key, Letters: string.Join(' ', c.GroupBy(x => x.Member.Stage).Select(s => Letters(s).PadRight(2)))))
            .GroupBy(c => c.Letters)
            .Select(g => (g.Key, string.Join(", ", g.Select(c => c.Condition))));

    private static string Letters(IEnumerable<MatrixCell> beforeAndAfter) => string.Concat(beforeAndAfter.Select(c => Decisions[(int)c.Decision].Letter));

    private static void Reasons(StringBuilder text, IEnumerable<MatrixCell> cells)
    {
        var reasons = cells.Where(c => c.Decision is not (MatrixDecision.Offered or MatrixDecision.OtherBody or MatrixDecision.Waits))
            .SelectMany(c => c.Because.Select(r => (c.Decision, c.Instead, r.Rule, r.Text)))
            .Distinct()
            .OrderBy(r => r.Decision)
            .ThenBy(r => r.Rule, StringComparer.Ordinal);
        foreach (var (decision, instead, rule, because) in reasons)
        {
            var by = instead is null ? "" : $", {instead} instead";
            text.Append(CultureInfo.InvariantCulture, $"  {Decisions[(int)decision].Letter} by {rule}{by}: {because}\n");
        }
    }
}
