using PelvicBot.Catalog.Compiled;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>
/// All terms of all groups in one tree over atoms, walked once from each word of a text. Made by <see cref="TermTrieBuilder"/>; flat
/// arrays, since there are a hundred thousand nodes. Immutable.
/// </summary>
/// <param name="firstEdge">For each node its first edge, and behind the last node where its edges end. Node 0 is the root.</param>
/// <param name="keys">For each edge a gap or, from <see cref="FirstAtom"/> on, an atom; ascending within a node.</param>
/// <param name="targets">For each edge where it leads; several edges of a node may have one key.</param>
/// <param name="firstGroup">For each node its first group.</param>
/// <param name="groups">The groups of the terms that end at a node.</param>
internal sealed class TermTrie(int[] firstEdge, int[] keys, int[] targets, int[] firstGroup, int[] groups)
{
    /// <summary>Key of a gap of up to two words.</summary>
    public const int ShortGap = 0;

    /// <summary>Key of a gap of up to five words.</summary>
    public const int LongGap = 1;

    /// <summary>Key of atom 0.</summary>
    public const int FirstAtom = 2;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TermTrie Read(PartReader from) =>
        new(from.Values<int>(), from.Values<int>(), from.Values<int>(), from.Values<int>(), from.Values<int>());

    public void Write(PartWriter to)
    {
        foreach (var values in (int[][])[firstEdge, keys, targets, firstGroup, groups])
        {
            to.Add<int>(values);
        }
    }

    public void Find(AtomText text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Count; i++)
        {
            Walk(0, text, i, i, 0, mentions);
        }
    }

    private void Walk(int node, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
    {
        if (at >= text.Count || (at > first && text.StartsSentence(at)))
        {
            return;
        }

        foreach (var atom in text.AtomsAt(at))
        {
            var end = firstEdge[node + 1];
            for (var edge = Seek(node, atom + FirstAtom); edge < end && keys[edge] == atom + FirstAtom; edge++)
            {
                var child = targets[edge];
                for (var group = firstGroup[child]; group < firstGroup[child + 1]; group++)
                {
                    mentions.Add(new Mention(groups[group], first, at, skipped));
                }

                Continue(child, text, first, at + 1, skipped, mentions);
            }
        }
    }

    private void Continue(int node, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
    {
        var (edge, end) = (firstEdge[node], firstEdge[node + 1]);
        if (edge == end)
        {
            return;
        }

        Walk(node, text, first, at, skipped, mentions);
        for (; edge < end && keys[edge] < FirstAtom; edge++)
        {
            Skip(targets[edge], keys[edge] == ShortGap ? 2 : 5, text, first, at, skipped, mentions);
        }
    }

    /// <returns>The node's first edge with this key or a higher one.</returns>
    private int Seek(int node, int key)
    {
        var (low, high) = (firstEdge[node], firstEdge[node + 1]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Skip(int node, int most, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
    {
        for (var count = 0; count <= most && at + count < text.Count; count++)
        {
            if (count > 0 && text.StartsSentence(at + count - 1))
            {
                return;
            }

            if (count > 0)
            {
                skipped |= 1UL << Math.Min(at + count - 1 - first, 63);
            }

            Continue(node, text, first, at + count, skipped, mentions);
        }
    }
}
