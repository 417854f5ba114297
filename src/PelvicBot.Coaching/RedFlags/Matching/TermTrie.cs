namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>All terms of all groups in one tree over atoms, walked once from each word of a text.</summary>
internal sealed class TermTrie(Vocabulary vocabulary)
{
    private const int ShortGap = -2;
    private const int LongGap = -5;

    private readonly List<Node> _nodes = [new()];

    public void Add(string[] atoms, int group)
    {
        var node = _nodes[0];
        foreach (var atom in atoms)
        {
            var key = atom switch { TermExpander.ShortGap => ShortGap, TermExpander.LongGap => LongGap, _ => vocabulary.Add(atom) };
            if (!node.Children.TryGetValue(key, out var child))
            {
                child = _nodes.Count;
                _nodes.Add(new Node());
                node.Children.Add(key, child);
                node.ShortGap |= key == ShortGap;
                node.LongGap |= key == LongGap;
            }

            node = _nodes[child];
        }

        if (node.Groups.IndexOf(group) < 0)
        {
            node.Groups.Add(group);
        }
    }

    public void Find(AtomText text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Count; i++)
        {
            Walk(_nodes[0], text, i, i, mentions);
        }
    }

    private void Walk(Node node, AtomText text, int first, int at, List<Mention> mentions)
    {
        if (at >= text.Count || (at > first && text.StartsSentence(at)))
        {
            return;
        }

        foreach (var atom in text.AtomsAt(at))
        {
            if (node.Children.TryGetValue(atom, out var next))
            {
                var child = _nodes[next];
                foreach (var group in child.Groups)
                {
                    mentions.Add(new Mention(group, first, at));
                }

                Continue(child, text, first, at + 1, mentions);
            }
        }
    }

    private void Continue(Node node, AtomText text, int first, int at, List<Mention> mentions)
    {
        if (node.Children.Count == 0)
        {
            return;
        }

        Walk(node, text, first, at, mentions);
        if (node.ShortGap)
        {
            Skip(_nodes[node.Children[ShortGap]], 2, text, first, at, mentions);
        }

        if (node.LongGap)
        {
            Skip(_nodes[node.Children[LongGap]], 5, text, first, at, mentions);
        }
    }

    private void Skip(Node node, int most, AtomText text, int first, int at, List<Mention> mentions)
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

    private sealed class Node
    {
        public Dictionary<int, int> Children { get; } = [];

        public List<int> Groups { get; } = [];

        public bool ShortGap { get; set; }

        public bool LongGap { get; set; }
    }
}
