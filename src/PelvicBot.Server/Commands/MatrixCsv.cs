using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Matrix;

namespace PelvicBot.Server.Commands;

/// <summary>Every combination of the matrix as one line of comma-separated values.</summary>
public static class MatrixCsv
{
    public static string Of(ImmutableArray<MatrixCell> cells)
    {
        var text = new StringBuilder("exercise,body,stage,condition,cleared,decision,instead,postures,because\n");
        foreach (var cell in cells)
        {
            var (member, why) = (cell.Member, string.Join(' ', cell.Because.Select(r => r.Rule)));
            var postures = string.Join(' ', cell.Postures.Select(p => p.Name()));
            text.Append(
                CultureInfo.InvariantCulture,
                $"{cell.Exercise.Id},{member.Body.Name()},{member.Stage},{member.Condition},{(member.Cleared ? "yes" : "no")},{MatrixText.Word(cell.Decision)},{cell.Instead},{postures},{why}\n");
        }

        return text.ToString();
    }
}
