namespace PelvicBot.Catalog.Answers;

/// <summary>
/// What there is to learn from: for each example the numbers of its terms, one example after the other. The value of a term in an
/// example is the term's worth times the example's scale, which makes every example a vector of length 1.
/// </summary>
internal sealed class ExampleRows
{
    private readonly int[] _ends;
    private readonly int[] _terms;

    /// <param name="ends">For each example where its terms end.</param>
    /// <param name="terms">The terms of all examples; within one, each once.</param>
    /// <param name="count">How many terms there are.</param>
    public ExampleRows(int[] ends, int[] terms, int count)
    {
        (_ends, _terms) = (ends, terms);
        Counts = new int[count];
        foreach (var term in terms)
        {
            Counts[term]++;
        }

        Worth = Array.ConvertAll(Counts, n => (float)(1 + Math.Log((1.0 + ends.Length) / (1 + n))));
        Scale = new float[ends.Length];
        for (var row = 0; row < ends.Length; row++)
        {
            Scale[row] = ScaleOf(TermsOf(row), Worth);
        }
    }

    public int Count => _ends.Length;

    public int Terms => Counts.Length;

    /// <summary>How many terms all examples have together.</summary>
    public int Entries => _terms.Length;

    /// <summary>For each term in how many examples it is.</summary>
    public int[] Counts { get; }

    /// <summary>For each term what it is worth by its rarity.</summary>
    public float[] Worth { get; }

    /// <summary>For each example one over the length of its terms' worths.</summary>
    public float[] Scale { get; }

    public ReadOnlySpan<int> TermsOf(int row) => _terms.AsSpan((row == 0 ? 0 : _ends[row - 1]).._ends[row]);

    /// <summary>What brings terms of these worths to length 1.</summary>
    public static float ScaleOf(ReadOnlySpan<int> terms, float[] worth)
    {
        var squares = 0.0;
        foreach (var term in terms)
        {
            squares += (double)worth[term] * worth[term];
        }

        return (float)(1 / Math.Sqrt(squares));
    }
}
