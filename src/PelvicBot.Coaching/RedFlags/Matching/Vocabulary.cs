using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using PelvicBot.Catalog.Compiled;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>
/// Every word of the lexicon as a number (an atom), and the way from a member's word to its atoms: as it is, by its stem, by its
/// value, by the word that a dialect's spelling means, and for long words with one slip of the keyboard.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestMisspelling = 6;

    /// <summary>Letters; a stem this short ("test*") does not rule out that a longer word was meant ("testcle").</summary>
    private const int LongestLooseStem = 4;

    private static readonly string[] Endings = ["", "s", "ed", "ing", "d", "y", "en", "er", "ion", "al", "ness", "e", "es", "le", "les", "a", "um", "ic", "ity", "ly"];

    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _stems;
    private readonly List<(double Min, double Max, int Atom)> _ranges;
    private readonly FrozenSet<string> _notTypos;
    private readonly IReadOnlyDictionary<string, string> _spellings;
    private MisspeltWords? _misspelt;
    private int _count;

    /// <summary>One to be filled with <see cref="Add"/>.</summary>
    /// <param name="notTypos">Words that are never taken for a misspelling.</param>
    /// <param name="spellings">The word meant by a dialect's.</param>
    public Vocabulary(FrozenSet<string> notTypos, IReadOnlyDictionary<string, string> spellings)
    {
        (_notTypos, _spellings) = (notTypos, spellings);
        (_words, _stems, _ranges) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), []);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public Vocabulary(FrozenSet<string> notTypos, IReadOnlyDictionary<string, string> spellings, PartReader from)
    {
        (_notTypos, _spellings) = (notTypos, spellings);
        (_words, _stems, _ranges) = (from.Numbers(), from.Numbers(), [.. from.Values<(double, double, int)>()]);
        _misspelt = new MisspeltWords(from);
    }

    public void Write(PartWriter to)
    {
        to.Add(_words);
        to.Add(_stems);
        to.Add<(double, double, int)>(CollectionsMarshal.AsSpan(_ranges));
        _misspelt!.Write(to);
    }

    /// <returns>The atom of a word, a <c>stem*</c> or a <c>&lt;min-max&gt;</c>; a new one when it is new.</returns>
    public int Add(string atom)
    {
        var table = atom.EndsWith('*') ? _stems : _words;
        var key = atom.TrimEnd('*');
        if (table.TryGetValue(key, out var known))
        {
            return known;
        }

        table[key] = _count;
        if (atom.StartsWith('<'))
        {
            var bounds = atom.Trim('<', '>').Split('-');
            var min = double.Parse(bounds[0], CultureInfo.InvariantCulture);
            _ranges.Add((min, bounds.Length > 1 ? double.Parse(bounds[1], CultureInfo.InvariantCulture) : min, _count));
        }

        return _count++;
    }

    public bool Knows(string word) => _words.ContainsKey(word);

    /// <summary>Prepares for misspellings; called once, when every word is in.</summary>
    public void Seal() => _misspelt = new MisspeltWords(
    [
        .. _words.Keys.Concat(_stems.Keys.SelectMany(s => Endings.Select(e => s + e)))
            .Where(w => w.Length >= ShortestMisspelling && w[0] != '<')
            .Distinct(StringComparer.Ordinal),
    ]);

    /// <summary>Adds the atoms of a member's word to <paramref name="atoms"/>.</summary>
    public void Find(string word, double number, List<int> atoms)
    {
        var before = atoms.Count;
        var surest = FindKnown(word, atoms);
        if (_spellings.TryGetValue(word, out var meant))
        {
            FindKnown(meant, atoms);
            return;
        }

        if (!double.IsNaN(number))
        {
            foreach (var (min, max, atom) in _ranges)
            {
                if (number >= min && number <= max)
                {
                    atoms.Add(atom);
                }
            }

            return;
        }

        if (surest > LongestLooseStem || _notTypos.Contains(word))
        {
            return;
        }

        if (atoms.Count > before)
        {
            FindMisspelt(word, atoms);
            return;
        }

        if (word.Length > 4 && word[^1] == 's')
        {
            FindKnown(word[..^1], atoms);
            if (atoms.Count > before)
            {
                return;
            }
        }

        if (Squeeze(word) is { } squeezed)
        {
            FindSqueezed(squeezed, atoms);
            if (atoms.Count > before)
            {
                return;
            }

            word = squeezed;
        }

        FindMisspelt(word, atoms);
    }

    private void FindMisspelt(string word, List<int> atoms)
    {
        if (word.Length >= ShortestMisspelling && _misspelt?.Meant(word) is { } slip)
        {
            FindKnown(slip, atoms);
        }
    }

    /// <returns>How many of the word's letters are sure: all when it is known as it is, else those of its longest stem.</returns>
    private int FindKnown(string word, List<int> atoms)
    {
        var surest = 0;
        if (_words.TryGetValue(word, out var exact))
        {
            atoms.Add(exact);
            surest = int.MaxValue;
        }

        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= word.Length; length++)
        {
            if (stems.TryGetValue(word.AsSpan(0, length), out var stem))
            {
                atoms.Add(stem);
                surest = Math.Max(surest, length);
            }
        }

        return surest;
    }

    /// <summary>"bleeeding" may mean a word with two of the letter or with one.</summary>
    private void FindSqueezed(string squeezed, List<int> atoms)
    {
        var before = atoms.Count;
        FindKnown(squeezed, atoms);
        for (var i = 1; i < squeezed.Length && atoms.Count == before; i++)
        {
            if (squeezed[i] == squeezed[i - 1])
            {
                FindKnown(squeezed.Remove(i, 1), atoms);
            }
        }
    }

    /// <returns>The word with runs of three or more of a letter cut to two, or null when it has none and no doubled end ("helpp").</returns>
    private static string? Squeeze(string word)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        for (var i = 0; i < word.Length && length < buffer.Length; i++)
        {
            if (i < 2 || word[i] != word[i - 1] || word[i] != word[i - 2])
            {
                buffer[length++] = word[i];
            }
        }

        var doubledEnd = word.Length > 2 && word[^1] == word[^2];
        return length < word.Length || doubledEnd ? new string(buffer[..length]) : null;
    }
}
