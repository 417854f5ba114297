using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>Turns words into the terms that are compared: phrases and synonyms become their group, other words their stem.</summary>
internal sealed class TermReader
{
    private const double SurfaceWeight = 0.3;
    private const double InnerWeight = 0.4;
    private const double PairWeight = 0.35;

    private static readonly List<Phrase> None = [];

    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    public TermReader(IEnumerable<SynonymGroup> groups)
    {
        foreach (var group in groups.Where(g => !g.Separate))
        {
            foreach (var phrase in group.Words)
            {
                var words = Words.Of(phrase);
                var stems = words.Select(EnglishStemmer.Stem).ToArray();
                if (stems.Length > 0)
                {
                    (_phrases.TryGetValue(stems[0], out var list) ? list : _phrases[stems[0]] = []).Add(new Phrase(stems, stems.Length == 1 ? words[0] : null, group, Term.Group + group.Info.Id));
                }
            }
        }

        foreach (var list in _phrases.Values)
        {
            list.Sort((a, b) => b.Stems.Length - a.Stems.Length);
        }
    }

    /// <summary>The terms of a text, each once, with the highest weight it had.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="known">Stems that were found before and those found now, for whoever reads many texts.</param>
    public TextTerms Read(IReadOnlyList<string> words, Dictionary<string, string>? known = null)
    {
        var stems = new string[words.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = known is null ? EnglishStemmer.Stem(words[i]) : Stem(words[i], known);
        }

        var terms = new Dictionary<string, double>(3 * words.Count, StringComparer.Ordinal);
        string? previous = null;
        for (var i = 0; i < stems.Length;)
        {
            var length = 0;
            string? key = null;
            var (candidates, listed) = Candidates(words[i], stems[i]);
            foreach (var phrase in candidates)
            {
                if (phrase.Stems.Length < length)
                {
                    break;
                }

                if (!phrase.MayBegin(words[i], listed) || !StartsAt(stems, i, phrase.Stems))
                {
                    continue;
                }

                length = phrase.Stems.Length;
                if (phrase.Group.Weight > 0)
                {
                    key = phrase.Key;
                    Add(terms, key, phrase.Group.Weight);
                    AddWords(terms, words, stems, i, length, phrase.Group.Weight);
                }
            }

            if (length == 0)
            {
                key = stems[i];
                Add(terms, key, 1);
            }

            if (key is not null)
            {
                if (previous is not null && previous != key)
                {
                    Add(terms, previous + Term.Joint + key, PairWeight);
                }

                previous = key;
            }

            i += Math.Max(1, length);
        }

        var read = new Term[terms.Count];
        var at = 0;
        foreach (var (key, weight) in terms)
        {
            read[at++] = new Term(key, weight);
        }

        return new TextTerms(words, stems, read);
    }

    private static string Stem(string word, Dictionary<string, string> known) =>
        known.TryGetValue(word, out var stem) ? stem : known[word] = EnglishStemmer.Stem(word);

    /// <summary>The words behind a group count a little themselves, so that two groups that share a word are not strangers.</summary>
    private void AddWords(Dictionary<string, double> terms, IReadOnlyList<string> words, string[] stems, int at, int length, double weight)
    {
        for (var i = at; i < at + length; i++)
        {
            var single = SingleAt(words[i], stems[i]);
            if (single is null || single.Group.Weight > 0)
            {
                Add(terms, stems[i], SurfaceWeight * weight);
            }

            if (length > 1 && single is { Group.Weight: > 0 })
            {
                Add(terms, single.Key, InnerWeight * single.Group.Weight);
            }
        }
    }

    /// <summary>The group that a word stands for by itself, if any.</summary>
    private Phrase? SingleAt(string word, string stem)
    {
        var (candidates, listed) = Candidates(word, stem);
        return candidates.Find(p => p.Word is not null && p.MayBegin(word, listed));
    }

    /// <summary>The phrases with this stem first, longest first, and whether one of them is the word as it stands.</summary>
    private (List<Phrase> Phrases, bool Listed) Candidates(string word, string stem)
    {
        if (!_phrases.TryGetValue(stem, out var list))
        {
            return (None, false);
        }

        foreach (var phrase in list)
        {
            if (phrase.Word == word)
            {
                return (list, true);
            }
        }

        return (list, false);
    }

    private static bool StartsAt(string[] stems, int at, string[] phrase)
    {
        if (at + phrase.Length > stems.Length)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (stems[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(Dictionary<string, double> terms, string key, double weight) =>
        terms[key] = Math.Max(weight, terms.GetValueOrDefault(key));

    /// <param name="Stems">The stems of its words.</param>
    /// <param name="Word">The word itself when it is a single one.</param>
    /// <param name="Group">The group that lists it.</param>
    /// <param name="Key">The group's term.</param>
    private sealed record Phrase(string[] Stems, string? Word, SynonymGroup Group, string Key)
    {
        /// <summary>
        /// A word that a group lists as it stands belongs to that group only ("evening" is no form of "even"), and stop words are compared
        /// as they stand.
        /// </summary>
        public bool MayBegin(string word, bool listed) => Word is null || Word == word || (!listed && Group.Weight > 0);
    }
}
