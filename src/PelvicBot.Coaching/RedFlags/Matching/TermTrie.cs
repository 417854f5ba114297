using System.Runtime.InteropServices;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>All terms of all groups in one tree over atoms, walked once from each word of a text.</summary>
internal sealed class TermTrie(Vocabulary vocabulary)
{
    private const int ShortGap = -2;
    private const int LongGap = -5;

    // One table for all nodes: the tree has a hundred thousand, and a table in each would take five times the memory.
    private readonly Dictionary<long, int> _children = [];
    private readonly List<Node> _nodes = [new(IsLeaf: true, [])];

    public void Add(string[] atoms, int group)
    {
        var node = 0;
        foreach (var atom in atoms)
        {
            var key = atom switch { TermExpander.ShortGap => ShortGap, TermExpander.LongGap => LongGap, _ => vocabulary.Add(atom) };
            if (!_children.TryGetValue(Edge(node, key), out var child))
            {
                child = _nodes.Count;
                _nodes.Add(new Node(IsLeaf: true, []));
                _children.Add(Edge(node, key), child);
                _nodes[node] = _nodes[node] with { IsLeaf = false };
            }

            node = child;
        }

        if (!_nodes[node].Groups.Contains(group))
        {
            _nodes[node] = _nodes[node] with { Groups = [.. _nodes[node].Groups, group] };
        }
    }

    public void Find(AtomText text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Count; i++)
        {
            Walk(0, text, i, i, mentions);
        }
    }

    /// <summary>The way from a node by an atom as one number; a lexicon has far fewer than 2^20 words.</summary>
    private static long Edge(int node, int atom) => ((long)node << 20) + atom;

    private void Walk(int node, AtomText text, int first, int at, List<Mention> mentions)
    {
        if (at >= text.Count || (at > first && text.StartsSentence(at)))
        {
            return;
        }

        foreach (var atom in text.AtomsAt(at))
        {
            if (_children.TryGetValue(Edge(node, atom), out var child))
            {
                foreach (var group in _nodes[child].Groups)
                {
                    mentions.Add(new Mention(group, first, at));
                }

                Continue(child, text, first, at + 1, mentions);
            }
        }
    }

    private void Continue(int node, AtomText text, int first, int at, List<Mention> mentions)
    {
        if (_nodes[node].IsLeaf)
        {
            return;
        }

        Walk(node, text, first, at, mentions);
        if (_children.TryGetValue(Edge(node, ShortGap), out var near))
        {
            Skip(near, 2, text, first, at, mentions);
        }

        if (_children.TryGetValue(Edge(node, LongGap), out var far))
        {
            Skip(far, 5, text, first, at, mentions);
        }
    }

    private void Skip(int node, int most, AtomText text, int first, int at, List<Mention> mentions)
    {
        for (var skipped = 0; skipped <= most && at + skipped < text.Count; skipped++)
        {
            if (skipped > 0 && text.StartsSentence(at + skipped - 1))
            {
                return;
            }

            Walk(node, text, first, at + skipped, mentions);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(bool IsLeaf, int[] Groups);
}
