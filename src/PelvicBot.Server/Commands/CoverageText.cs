using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PelvicBot.Catalog.Coverage;

namespace PelvicBot.Server.Commands;

/// <summary>The coverage table for people: one section after another, one line for each fact, the sums last.</summary>
public static class CoverageText
{
    private const int Shown = 4;

    public static string Of(ImmutableArray<CoverageRow> rows)
    {
        var text = new StringBuilder();
        var width = rows.Select(r => r.Fact.Id.Length).DefaultIfEmpty().Max();
        foreach (var section in rows.GroupBy(r => r.Section))
        {
            text.Append(CultureInfo.InvariantCulture, $"{section.Key.Name} ({Sums(section)})\n");
            foreach (var row in section)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {row.Fact.Id.PadRight(width)}  {Became(row)}\n");
            }

            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"{rows.Length} facts: {Sums(rows)}\n").ToString();
    }

    private static string Sums(IEnumerable<CoverageRow> rows)
    {
        var (covered, leftOut, holes) = (rows.Count(r => !r.CoveredBy.IsEmpty), rows.Count(r => r.LeftOut is not null), rows.Count(r => r.IsHole));
        return $"{covered} covered, {leftOut} left out, {holes} holes";
    }

    private static string Became(CoverageRow row)
    {
        if (row.LeftOut is { } left)
        {
            return $"left out: {left.Because}";
        }

        var others = row.CoveredBy.Length > Shown ? $" and {row.CoveredBy.Length - Shown} more" : "";
        return row.IsHole ? "HOLE" : string.Join(", ", row.CoveredBy.Take(Shown).Select(i => i.Id)) + others;
    }
}
