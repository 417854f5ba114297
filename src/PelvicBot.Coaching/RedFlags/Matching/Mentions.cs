using System.Runtime.InteropServices;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>All mentions of a text, by group and place.</summary>
internal sealed class Mentions
{
    private readonly Mention[] _all;
    private readonly int[] _start;

    public Mentions(CompiledLexicon lexicon, AtomText text)
    {
        var found = new List<Mention>();
        lexicon.Terms.Trie.Find(text, found);
        var all = CollectionsMarshal.AsSpan(found);
        all.Sort(static (a, b) => a.Group != b.Group ? a.Group - b.Group : a.First != b.First ? a.First - b.First : a.Last - b.Last);
        _start = new int[lexicon.GroupCount + 1];
        Index(all, _start);
        var kept = new List<Mention>(found.Count);
        foreach (var mention in all)
        {
            var except = lexicon.ExceptOf(mention.Group);
            var hidden = except >= 0 && Covers(all[_start[except].._start[except + 1]], mention);
            if (!hidden && (kept.Count == 0 || kept[^1] != mention))
            {
                kept.Add(mention);
            }
        }

        _all = [.. kept];
        Index(_all, _start);
    }

    public bool None => _all.Length == 0;

    public bool Has(int group) => group >= 0 && _start[group] < _start[group + 1];

    /// <summary>By first word.</summary>
    public ReadOnlySpan<Mention> Of(int group) => group < 0 ? [] : _all.AsSpan(_start[group].._start[group + 1]);

    private static bool Covers(ReadOnlySpan<Mention> exceptions, Mention mention)
    {
        foreach (var exception in exceptions)
        {
            if (exception.First <= mention.First && exception.Last >= mention.Last)
            {
                return true;
            }
        }

        return false;
    }

    private static void Index(ReadOnlySpan<Mention> sorted, int[] start)
    {
        var at = 0;
        for (var group = 0; group < start.Length; group++)
        {
            while (at < sorted.Length && sorted[at].Group < group)
            {
                at++;
            }

            start[group] = at;
        }
    }
}
