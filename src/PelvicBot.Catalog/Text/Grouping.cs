namespace PelvicBot.Catalog.Text;

/// <summary>Lays items that belong to small numbers out in one flat array, number by number.</summary>
public static class Grouping
{
    /// <param name="items">The items; those of one number keep their order.</param>
    /// <param name="numbers">How many numbers there are.</param>
    /// <param name="number">An item's number, from 0.</param>
    /// <param name="put">What is laid out of an item.</param>
    /// <returns>What belongs to number n stands from First[n] to First[n + 1].</returns>
    public static (int[] First, TTo[] Sorted) By<TFrom, TTo>(ReadOnlySpan<TFrom> items, int numbers, Func<TFrom, int> number, Func<TFrom, TTo> put)
    {
        var first = new int[numbers + 1];
        foreach (ref readonly var item in items)
        {
            first[number(item) + 1]++;
        }

        for (var n = 0; n < numbers; n++)
        {
            first[n + 1] += first[n];
        }

        var sorted = new TTo[items.Length];
        var filled = first.AsSpan(0, numbers).ToArray();
        foreach (ref readonly var item in items)
        {
            sorted[filled[number(item)]++] = put(item);
        }

        return (first, sorted);
    }
}
