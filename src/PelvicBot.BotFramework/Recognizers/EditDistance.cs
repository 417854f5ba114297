namespace PelvicBot.BotFramework.Recognizers;

/// <summary>Damerau–Levenshtein distance: insert, delete, replace, swap neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>At most <paramref name="limit"/>; one more than it as soon as that is certain.</summary>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > Longest || b.Length > Longest)
        {
            return a.SequenceEqual(b) ? 0 : limit + 1;
        }

        Span<int> twoBack = stackalloc int[b.Length + 1];
        Span<int> back = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            back[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(row[j - 1], back[j]) + 1, back[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, twoBack[j - 2] + 1);
                }

                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }

        return Math.Min(back[b.Length], limit + 1);
    }

    /// <summary>Mistakes allowed in a word or phrase of a length: none below 4, then one for each four letters, three at most.</summary>
    public static int Allowed(int length) => length < 4 ? 0 : Math.Min(3, length / 4);
}
