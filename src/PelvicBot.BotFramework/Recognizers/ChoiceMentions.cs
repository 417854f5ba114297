using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>Options mentioned in a sentence: whole phrases first, then stems and misspellings, never a negated mention.</summary>
internal sealed class ChoiceMentions(IReadOnlyList<ChoiceOption> options, List<string> words)
{
    public const double Contained = 0.9;
    public const double Stemmed = 0.8;
    public const double Misspelt = 0.75;
    public const double Partial = 0.6;
    private const double Least = 0.5;
    private const int NegationReach = 4;
    private const int ShortText = 4;
    private bool[]? negated;

    private bool[] Negated => negated ??= FindNegated();

    /// <summary>Options whose whole phrase stands in the text, without those inside a longer one that stands there too.</summary>
    public List<ChoiceOption> Whole()
    {
        var spans = new List<(ChoiceOption Option, int Start, int End)>();
        foreach (var option in options)
        {
            foreach (var phrase in option.Phrases)
            {
                for (var at = 0; at + phrase.Words.Length <= words.Count; at++)
                {
                    if (IsAt(phrase, at) && IsOpen(phrase, at))
                    {
                        spans.Add((option, at, at + phrase.Words.Length));
                    }
                }
            }
        }

        return [.. options.Where(o => spans.Exists(s => s.Option == o && !spans.Exists(l => l.Start <= s.Start && l.End >= s.End && l.End - l.Start > s.End - s.Start)))];
    }

    /// <summary>Each option with how well its words are met, best first; below a half are left out.</summary>
    public List<(ChoiceOption Option, double Score)> Near()
    {
        var said = words.Select((w, i) => (Word: w, Stem: Stemmer.Stem(w), IsNegated: Negated[i]))
            .Where(w => w.Word != ChoiceFolding.Break && !ChoiceWords.Empty.Contains(w.Word) && !ChoiceWords.Negators.Contains(w.Word)).ToList();
        var near = new List<(ChoiceOption Option, double Score)>();
        if (said.Count == 0)
        {
            return near;
        }

        foreach (var option in options)
        {
            var best = 0d;
            foreach (var phrase in option.Phrases.Where(p => p.Stems.Length > 0 && !p.IsNegative))
            {
                best = Math.Max(best, Score(option, phrase, said));
            }

            if (best >= Least)
            {
                near.Add((option, best));
            }
        }

        return [.. near.OrderByDescending(n => n.Score)];
    }

    private double Score(ChoiceOption option, ChoicePhrase phrase, List<(string Word, string Stem, bool IsNegated)> said)
    {
        var (met, misspelt, onlyHere) = (0, 0, false);
        foreach (var stem in phrase.Stems)
        {
            if (said.Exists(s => s.Stem == stem && s.IsNegated))
            {
                return 0;
            }

            if (said.Exists(s => s.Stem == stem))
            {
                met++;
                onlyHere |= IsOnlyIn(option, stem);
            }
            else if (phrase.Words.FirstOrDefault(w => Stemmer.Stem(w) == stem) is { } whole && said.Find(s => IsNearly(s.Word, whole)) is { Word: not null } nearly)
            {
                if (nearly.IsNegated)
                {
                    return 0;
                }

                met++;
                misspelt++;
                onlyHere |= IsOnlyIn(option, stem);
            }
        }

        var isWhole = met == phrase.Stems.Length;

        // A word that several options share is told only in a short answer, and then all of them are candidates.
        return met == 0 ? 0
            : !isWhole && !onlyHere ? (said.Count > ShortText ? 0 : Least)
            : isWhole ? (misspelt == 0 ? Stemmed : Misspelt) + (said.Count == met ? 0.05 : 0)
            : Math.Max(said.Count > ShortText ? Least : Partial, Partial * met / phrase.Stems.Length);
    }

    private bool IsOnlyIn(ChoiceOption option, string stem) =>
        options.All(o => o == option || o.Phrases.All(p => !p.Stems.Contains(stem)));

    private static bool IsNearly(string said, string meant)
    {
        var allowed = EditDistance.Allowed(Math.Min(said.Length, meant.Length));
        return allowed > 0 && EditDistance.Within(said, meant, allowed) <= allowed;
    }

    private bool IsAt(ChoicePhrase phrase, int at)
    {
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            if (words[at + i] != phrase.Words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Not negated. A phrase that is itself a "no" counts only at the beginning, and one without meaning of its own ("one",
    /// "some") only as the whole text.
    /// </summary>
    private bool IsOpen(ChoicePhrase phrase, int at)
    {
        var end = at + phrase.Words.Length;
        if (phrase.IsNegative)
        {
            return phrase.Words.Length > 1 ? !IsNegator(at - 1) : at == 0 && (end == words.Count || ChoiceWords.Breaks.Contains(words[end]) || Follows(end));
        }

        return phrase.Stems.Length > 0 && !Negated[at];
    }

    // "no i don't", "no never": nothing else is mentioned.
    private bool Follows(int end) => words.Skip(end).All(w => ChoiceWords.Empty.Contains(w) || ChoiceWords.Negators.Contains(w) || w == ChoiceFolding.Break);

    private bool IsNegator(int at) => at >= 0 && ChoiceWords.Negators.Contains(words[at]);

    private bool[] FindNegated()
    {
        var marks = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!ChoiceWords.Negators.Contains(words[i]))
            {
                continue;
            }

            for (var j = i + 1; j < words.Count && j <= i + NegationReach && !ChoiceWords.Breaks.Contains(words[j]); j++)
            {
                marks[j] = true;
            }

            // "hernia: no" and "hernia no"
            var isLast = i + 1 == words.Count || words[i + 1] == ChoiceFolding.Break;
            var before = i > 0 && words[i - 1] == ChoiceFolding.Break ? i - 2 : i - 1;
            if (words[i] is "no" or "nope" && isLast)
            {
                for (var j = before; j >= 0 && words[j] != ChoiceFolding.Break; j--)
                {
                    marks[j] = true;
                }
            }
        }

        return marks;
    }
}
