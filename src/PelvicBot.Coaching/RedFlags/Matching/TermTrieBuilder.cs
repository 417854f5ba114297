using System.Runtime.InteropServices;
using PelvicBot.Catalog.RedFlags;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>Puts terms into one tree, and then all of it into flat arrays.</summary>
internal sealed class TermTrieBuilder
{
    private const int MostWays = 300;

    // Alternatives multiply: a letter of a term comes to about two edges of the tree.
    private const double EdgesPerLetter = 2.5;

    private readonly Vocabulary _vocabulary;
    private readonly TermExpander _expander;

    // Where an edge leads that other terms may share, by its node and key.
    private readonly Dictionary<long, int> _shared;

    private readonly List<(int From, int Key, int To)> _edges;
    private readonly List<(int Node, int Group)> _groups = [];

    // For each node the group that was added last, and the round of Add that reached it last.
    private readonly List<int> _lastGroup = [-1];
    private readonly List<int> _lastRound = [0];
    private readonly List<int> _keys = [];
    private List<int> _ends = [];
    private List<int> _next = [];
    private int _round;

    public TermTrieBuilder(RedFlagLexicon lexicon)
    {
        _vocabulary = new Vocabulary(lexicon.NotTypos, lexicon.Spellings);
        _expander = new TermExpander(lexicon);
        var edges = (int)(EdgesPerLetter * lexicon.Groups.Values.Sum(g => g.Terms.Sum(t => t.Length)));
        (_shared, _edges) = (new(edges), new(edges));
    }

    /// <summary>
    /// Adds a term. Its beginnings are shared with other terms; where its alternatives would multiply too far, their ways join again.
    /// A gap before an end that may be left out is left out with it. All terms of a group come one after the other.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="group">The group's number.</param>
    public void Add(string term, int group)
    {
        _ends.Clear();
        _ends.Add(0);
        int[] beforeGap = [];
        foreach (var options in _expander.Parts(term))
        {
            if (options is [[var atom]] && _expander.NameOf(atom) is TermExpander.ShortGap or TermExpander.LongGap)
            {
                beforeGap = [.. _ends];
            }
            else if (Array.TrueForAll(options, o => o.Length > 0))
            {
                beforeGap = [];
            }

            var join = (long)_ends.Count * options.Length > MostWays ? NewNode() : -1;
            _round++;
            _next.Clear();
            foreach (var option in options)
            {
                foreach (var end in _ends)
                {
                    Reach(option.Length == 0 ? end : Extend(end, option, join));
                }
            }

            (_ends, _next) = (_next, _ends);
        }

        foreach (var end in _ends.Concat(beforeGap))
        {
            if (end != 0 && _lastGroup[end] != group)
            {
                _lastGroup[end] = group;
                _groups.Add((end, group));
            }
        }
    }

    public CompiledTerms Build()
    {
        _vocabulary.Seal();
        var keys = 0;
        foreach (var (_, key, _) in _edges)
        {
            keys = Math.Max(keys, key + 1);
        }

        var (_, byKey) = Grouping.By(CollectionsMarshal.AsSpan(_edges), keys, e => e.Key, e => e);
        var (firstEdge, byNode) = Grouping.By(byKey, _lastGroup.Count, e => e.From, e => e);
        var (firstGroup, groups) = Grouping.By(CollectionsMarshal.AsSpan(_groups), _lastGroup.Count, g => g.Node, g => g.Group);
        return new CompiledTerms(
            _vocabulary, new TermTrie(firstEdge, Array.ConvertAll(byNode, e => e.Key), Array.ConvertAll(byNode, e => e.To), firstGroup, groups));
    }

    private void Reach(int node)
    {
        if (_lastRound[node] != _round)
        {
            _lastRound[node] = _round;
            _next.Add(node);
        }
    }

    private int Extend(int from, int[] atoms, int join)
    {
        for (var i = 0; i < atoms.Length; i++)
        {
            var key = KeyOf(atoms[i]);
            if (join >= 0 && i == atoms.Length - 1)
            {
                _edges.Add((from, key, join));
                return join;
            }

            ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, ((long)from << 32) | (uint)key, out var known);
            if (!known)
            {
                child = NewNode();
                _edges.Add((from, key, child));
            }

            from = child;
        }

        return from;
    }

    /// <summary>Words enter the vocabulary when a term first uses them.</summary>
    private int KeyOf(int atom)
    {
        while (_keys.Count <= atom)
        {
            _keys.Add(-1);
        }

        return _keys[atom] >= 0 ? _keys[atom] : _keys[atom] = _expander.NameOf(atom) switch
        {
            TermExpander.ShortGap => TermTrie.ShortGap,
            TermExpander.LongGap => TermTrie.LongGap,
            var name => TermTrie.FirstAtom + _vocabulary.Add(name),
        };
    }

    private int NewNode()
    {
        _lastGroup.Add(-1);
        _lastRound.Add(0);
        return _lastGroup.Count - 1;
    }
}
