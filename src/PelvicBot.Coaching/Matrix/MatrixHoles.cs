using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Coaching.Matrix;

/// <summary>Reports the combinations for which the content has no decision.</summary>
public static class MatrixHoles
{
    public static void Report(IEnumerable<MatrixCell> cells, FaultList faults)
    {
        foreach (var holes in cells.Where(c => c.Decision == MatrixDecision.Hole).GroupBy(c => (c.Exercise.Id, c.Because[0].Rule)))
        {
            var first = holes.First();
            var others = holes.Count() == 1 ? "" : $" and {holes.Count() - 1} other combinations";
            faults.Add(
                first.Exercise.Info.File,
                first.Exercise.Info.Line,
                $"exercise '{first.Exercise.Id}': nothing is decided for {first.Member}{others}: '{first.Because[0].Rule}' replaces it, but every replacement is itself held back there; name one that is not, or leave it out");
        }
    }
}
