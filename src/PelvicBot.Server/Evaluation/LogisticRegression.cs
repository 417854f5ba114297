namespace PelvicBot.Server.Evaluation;

/// <summary>Logistic regression for a handful of features, by Newton's method. Without chance.</summary>
public static class LogisticRegression
{
    // Newton's method is there after ten or so; more change nothing.
    private const int Rounds = 30;

    // Holds the weights where a feature tells nothing, or the examples are told apart completely.
    private const double Ridge = 1e-3;

    /// <summary>The weights under which the labels are likeliest, where either side counts as much as the other, however many examples it has.</summary>
    /// <param name="rows">For each example its features, of the same number in each; a start is a feature that is always 1.</param>
    /// <param name="labels">For each example whether it is one of those to be found.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels)
    {
        var size = rows.Count == 0 ? 0 : rows[0].Length;
        var weights = new double[size];
        var found = labels.Count(l => l);
        var (yes, no) = (labels.Count / (2.0 * Math.Max(1, found)), labels.Count / (2.0 * Math.Max(1, labels.Count - found)));
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[size];
            var curvature = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                slope[i] = -Ridge * weights[i];
                curvature[i, i] = Ridge;
            }

            for (var n = 0; n < rows.Count; n++)
            {
                Add(rows[n], labels[n], labels[n] ? yes : no, weights, slope, curvature);
            }

            var step = Solve(curvature, slope);
            for (var i = 0; i < size; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    private static void Add(double[] row, bool label, double counts, double[] weights, double[] slope, double[,] curvature)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += weights[i] * row[i];
        }

        var share = 1 / (1 + Math.Exp(-sum));
        for (var i = 0; i < row.Length; i++)
        {
            slope[i] += counts * ((label ? 1 : 0) - share) * row[i];
            for (var j = 0; j < row.Length; j++)
            {
                curvature[i, j] += counts * share * (1 - share) * row[i] * row[j];
            }
        }
    }

    /// <summary>Elimination without exchange of rows: the matrix is symmetric and positive definite.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var i = column; i < size; i++)
                {
                    matrix[row, i] -= factor * matrix[column, i];
                }

                right[row] -= factor * right[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var i = row + 1; i < size; i++)
            {
                right[row] -= matrix[row, i] * right[i];
            }

            right[row] /= matrix[row, row];
        }

        return right;
    }
}
