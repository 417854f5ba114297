using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>Turns words into the terms that are compared: phrases and synonyms become their group, other words their stem.</summary>
internal sealed class TermReader
{
    private const double SurfaceWeight = 0.3;
    private const double InnerWeight = 0.4;
    private const double PairWeight = 0.35;

    private readonly Dictionary<string, List<(string[] Stems, string? Word, SynonymGroup Group)>> _phrases = new(StringComparer.Ordinal);

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
                    (_phrases.TryGetValue(stems[0], out var list) ? list : _phrases[stems[0]] = []).Add((stems, stems.Length == 1 ? words[0] : null, group));
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

        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        string? previous = null;
        for (var i = 0; i < stems.Length;)
        {
            var length = 0;
            string? key = null;
            foreach (var (phrase, _, group) in Candidates(words[i], stems[i]))
            {
                if (phrase.Length < length)
                {
                    break;
                }

                if (!StartsAt(stems, i, phrase))
                {
                    continue;
                }

                length = phrase.Length;
                if (group.Weight > 0)
                {
                    key = "=" + group.Info.Id;
                    Add(terms, key, group.Weight);
                    AddWords(terms, words, stems, i, length, group.Weight);
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
                    Add(terms, previous + "_" + key, PairWeight);
                }

                previous = key;
            }

            i += Math.Max(1, length);
        }

        return new TextTerms(stems, [.. terms.Select(t => new Term(t.Key, t.Value))]);
    }

    private static string Stem(string word, Dictionary<string, string> known) =>
        known.TryGetValue(word, out var stem) ? stem : known[word] = EnglishStemmer.Stem(word);

    /// <summary>The words behind a group count a little themselves, so that two groups that share a word are not strangers.</summary>
    private void AddWords(Dictionary<string, double> terms, IReadOnlyList<string> words, string[] stems, int at, int length, double weight)
    {
        for (var i = at; i < at + length; i++)
        {
            var single = Candidates(words[i], stems[i]).FirstOrDefault(p => p.Word is not null).Group;
            if (single is null || single.Weight > 0)
            {
                Add(terms, stems[i], SurfaceWeight * weight);
            }

            if (length > 1 && single is { Weight: > 0 })
            {
                Add(terms, "=" + single.Info.Id, InnerWeight * single.Weight);
            }
        }
    }

    /// <summary>
    /// The phrases that may begin here, longest first. A word that a group lists as it stands belongs to that group only ("evening" is
    /// no form of "even"), and stop words are compared as they stand.
    /// </summary>
    private IEnumerable<(string[] Stems, string? Word, SynonymGroup Group)> Candidates(string word, string stem)
    {
        if (!_phrases.TryGetValue(stem, out var list))
        {
            return [];
        }

        var listed = list.Exists(p => p.Word == word);
        return list.Where(p => p.Word is null || p.Word == word || (!listed && p.Group.Weight > 0));
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
}
