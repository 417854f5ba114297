namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>All terms of all groups in one tree over atoms, walked once from each word of a text.</summary>
internal sealed class TermTrie(Vocabulary vocabulary)
{
    private const int ShortGap = -2;
    private const int LongGap = -5;
    private const int MostWays = 300;

    private readonly List<Node> _nodes = [new()];

    /// <summary>
    /// Adds a term. Its beginnings are shared with other terms; where its alternatives would multiply too far, their ways join again.
    /// A gap before an end that may be left out is left out with it.
    /// </summary>
    public void Add(IReadOnlyList<IReadOnlyList<string[]>> parts, int group)
    {
        HashSet<int> ends = [0];
        HashSet<int> beforeGap = [];
        foreach (var options in parts)
        {
            var mayEnd = options.Any(o => o.Length == 0);
            beforeGap = options is [[TermExpander.ShortGap or TermExpander.LongGap]] ? ends : mayEnd ? beforeGap : [];
            var join = (long)ends.Count * options.Count > MostWays ? NewNode() : -1;
            var next = new HashSet<int>();
            foreach (var option in options)
            {
                foreach (var end in ends)
                {
                    next.Add(option.Length == 0 ? end : Extend(end, option, join));
                }
            }

            ends = next;
        }

        ends.UnionWith(beforeGap);
        ends.Remove(0);
        foreach (var end in ends)
        {
            if (!_nodes[end].Groups.Contains(group))
            {
                _nodes[end].Groups.Add(group);
            }
        }
    }

    public void Find(AtomText text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Count; i++)
        {
            Walk(_nodes[0], text, i, i, 0, mentions);
        }
    }

    private int NewNode()
    {
        _nodes.Add(new Node());
        return _nodes.Count - 1;
    }

    private int Extend(int from, string[] atoms, int join)
    {
        for (var i = 0; i < atoms.Length; i++)
        {
            var node = _nodes[from];
            var key = atoms[i] switch { TermExpander.ShortGap => ShortGap, TermExpander.LongGap => LongGap, var atom => vocabulary.Add(atom) };
            node.ShortGap |= key == ShortGap;
            node.LongGap |= key == LongGap;
            var joins = join >= 0 && i == atoms.Length - 1;
            from = joins ? node.Join(key, join) : Share(node, key);
        }

        return from;
    }

    private int Share(Node node, int key)
    {
        if (!node.Shared.TryGetValue(key, out var child))
        {
            child = node.Join(key, NewNode());
            node.Shared.Add(key, child);
        }

        return child;
    }

    private void Walk(Node node, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
    {
        if (at >= text.Count || (at > first && text.StartsSentence(at)))
        {
            return;
        }

        foreach (var atom in text.AtomsAt(at))
        {
            if (!node.Children.TryGetValue(atom, out var nexts))
            {
                continue;
            }

            foreach (var next in nexts)
            {
                var child = _nodes[next];
                foreach (var group in child.Groups)
                {
                    mentions.Add(new Mention(group, first, at, skipped));
                }

                Continue(child, text, first, at + 1, skipped, mentions);
            }
        }
    }

    private void Continue(Node node, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
    {
        if (node.Children.Count == 0)
        {
            return;
        }

        Walk(node, text, first, at, skipped, mentions);
        if (node.ShortGap)
        {
            SkipTo(node.Children[ShortGap], 2, text, first, at, skipped, mentions);
        }

        if (node.LongGap)
        {
            SkipTo(node.Children[LongGap], 5, text, first, at, skipped, mentions);
        }
    }

    private void SkipTo(int[] nodes, int most, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
    {
        foreach (var node in nodes)
        {
            Skip(_nodes[node], most, text, first, at, skipped, mentions);
        }
    }

    private void Skip(Node node, int most, AtomText text, int first, int at, ulong skipped, List<Mention> mentions)
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

    private sealed class Node
    {
        public Dictionary<int, int[]> Children { get; } = [];

        public List<int> Groups { get; } = [];

        public bool ShortGap { get; set; }

        public bool LongGap { get; set; }

        /// <summary>Children that no other way joins, so that terms with the same beginning may share them.</summary>
        public Dictionary<int, int> Shared { get; } = [];

        public int Join(int key, int node)
        {
            if (!Children.TryGetValue(key, out var nodes))
            {
                Children[key] = [node];
            }
            else if (!nodes.Contains(node))
            {
                Children[key] = [.. nodes, node];
            }

            return node;
        }
    }
}
