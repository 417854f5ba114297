using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>
/// Which of the offered options an answer names: by words, number or place, misspelt or in a sentence. In turn: exact words,
/// place, whole phrase in a sentence, stems and misspellings. A negated mention ("no hernia") never selects, and a text
/// shaped like a question is taken only when it is exact.
/// </summary>
public static partial class ChoiceRecognizer
{
    private const double Tie = 0.05;

    /// <param name="several">More than one option may be chosen ("1 and 3", "all of them").</param>
    public static ChoiceMatch Match(string text, IReadOnlyList<ChoiceOption> options, bool several)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var normal = Utterance.Normalize(text);
        if (normal.Length == 0 || options.Count == 0)
        {
            return ChoiceMatch.NoMatch;
        }

        var folded = ChoiceFolding.Fold(normal);
        if (Exact(folded, options) is { Count: > 0 } exact)
        {
            return Result(exact, 1);
        }

        var digitsCount = options.Any(o => o.Title.Length > 0 && char.IsAsciiDigit(o.Title[0]));
        var places = ChoicePosition.Read(normal, options.Count, several, digitsCount);
        if (places.Count > 0 && !IsWordOfTitle(folded, options))
        {
            return new(ChoiceOutcome.Matched, [.. places.Select(p => options[p])], 1);
        }

        return Utterance.LooksLikeQuestion(text) ? ChoiceMatch.NoMatch
            : None(normal, options, several) ?? (several ? Several(normal, options) : One(text, normal, options));
    }

    /// <summary>Options that are a plain yes and no are met by any yes and no ("nope", "not yet").</summary>
    private static ChoiceMatch One(string text, string normal, IReadOnlyList<ChoiceOption> options)
    {
        var mentioned = Mentioned(normal, options, several: false);
        if (mentioned.Score >= ChoiceMentions.Stemmed || YesNoRecognizer.Read(text) is not { } said)
        {
            return mentioned;
        }

        var plain = options.Where(o => o.Value == (said == YesNo.Yes ? "yes" : "no")).ToList();
        return plain.Count == 1 ? Result(plain, ChoiceMentions.Contained) : mentioned;
    }

    /// <summary>"third" where an option is called "third trimester" is no place.</summary>
    private static bool IsWordOfTitle(string folded, IReadOnlyList<ChoiceOption> options) =>
        folded.Split(' ').Any(w => ChoiceWords.Ordinals.ContainsKey(w) && options.Any(o => o.Phrases.Any(p => p.Words.Contains(w))));

    private static List<ChoiceOption> Exact(string folded, IReadOnlyList<ChoiceOption> options)
    {
        var found = new List<ChoiceOption>();
        foreach (var option in options)
        {
            foreach (var phrase in option.Phrases)
            {
                if (phrase.Text == folded)
                {
                    found.Add(option);
                    break;
                }
            }
        }

        return found;
    }

    private static ChoiceMatch? None(string normal, IReadOnlyList<ChoiceOption> options, bool several)
    {
        if (!NoneForm().IsMatch(normal))
        {
            return null;
        }

        var none = options.Where(o => o.IsNone).ToList();
        return none.Count == 1 ? Result(none, 1)
            : several || normal.StartsWith("no", StringComparison.Ordinal) && normal.Length > 4 ? new(ChoiceOutcome.NoneOfThese, [], 1)
            : null;
    }

    private static ChoiceMatch Several(string normal, IReadOnlyList<ChoiceOption> options)
    {
        var real = options.Where(o => !o.IsNone).ToList();
        if (AllForm().IsMatch(normal) && (!normal.Contains("both", StringComparison.Ordinal) || real.Count == 2))
        {
            return Result(real, 1, several: true);
        }

        if (AllBut().Match(normal) is { Success: true } but)
        {
            var left = Match(but.Groups["rest"].Value, options, several: true);
            return left.Outcome == ChoiceOutcome.Matched ? Result([.. real.Except(left.Options)], left.Score, several: true) : ChoiceMatch.NoMatch;
        }

        var parts = Separator().Split(normal).Where(p => p.Trim().Length > 0).ToList();
        if (NoneFirst().IsMatch(normal)
            && options.SingleOrDefault(o => o.IsNone) is { } none
            && Mentioned(normal, [.. real], several: true).Outcome == ChoiceOutcome.NoMatch)
        {
            // "none of those, just what I always have": what follows resembles no option.
            return Result([none], 1);
        }

        return parts.Count > 1 ? Parts(normal, parts, options) : Mentioned(normal, options, several: true);
    }

    /// <summary>Each part by itself for misspellings; whole phrases in the whole text, for negations and titles with "and".</summary>
    private static ChoiceMatch Parts(string normal, List<string> parts, IReadOnlyList<ChoiceOption> options)
    {
        var chosen = new HashSet<ChoiceOption>();
        var score = 1d;
        var whole = new ChoiceMentions(options, ChoiceFolding.Words(normal)).Whole();
        var near = new ChoiceMentions(options, ChoiceFolding.Words(normal)).Near();
        foreach (var part in parts)
        {
            var match = Match(part, options, several: false);
            if (match.Outcome == ChoiceOutcome.Ambiguous && !match.Options.Any(whole.Contains))
            {
                return match;
            }

            // A negation before the first part may reach this one ("no hernia or prolapse").
            var kept = match.Outcome == ChoiceOutcome.Matched
                ? match.Options.Where(o => match.Score == 1 && part.Any(char.IsAsciiDigit) || whole.Contains(o) || (!whole.Contains(o) && near.Exists(n => n.Option == o))).ToList()
                : [];
            if (kept.Count > 0)
            {
                score = Math.Min(score, match.Score);
                chosen.UnionWith(kept);
            }
        }

        if (whole.Exists(o => !chosen.Contains(o)))
        {
            score = Math.Min(score, ChoiceMentions.Contained);
            chosen.UnionWith(whole);
        }

        return chosen.Count == 0 ? ChoiceMatch.NoMatch : Result([.. options.Where(chosen.Contains)], score, several: true);
    }

    private static ChoiceMatch Mentioned(string normal, IReadOnlyList<ChoiceOption> options, bool several)
    {
        var mentions = new ChoiceMentions(options, ChoiceFolding.Words(normal));
        var whole = mentions.Whole();
        if (whole.Count > 0)
        {
            return Result(whole, ChoiceMentions.Contained, several);
        }

        var near = mentions.Near();
        if (near.Count > 0)
        {
            var best = near.Where(n => near[0].Score - n.Score < Tie).ToList();
            return Result([.. options.Where(o => best.Exists(b => b.Option == o))], near[0].Score);
        }

        return Misspelt(ChoiceFolding.Fold(normal), options);
    }

    private static ChoiceMatch Misspelt(string folded, IReadOnlyList<ChoiceOption> options)
    {
        var allowed = EditDistance.Allowed(folded.Length);
        var found = new List<ChoiceOption>();
        var least = allowed + 1;
        var denies = Denies(folded.Split(' '));
        foreach (var option in options)
        {
            // "none" is no slip for "done": a misspelling never adds or takes away a no.
            foreach (var phrase in option.Phrases.Where(p => Denies(p.Words) == denies))
            {
                var distance = EditDistance.Within(folded, phrase.Text, Math.Min(allowed, EditDistance.Allowed(phrase.Text.Length)));
                if (distance > allowed || distance > EditDistance.Allowed(phrase.Text.Length) || distance > least)
                {
                    continue;
                }

                if (distance < least)
                {
                    (least, found) = (distance, []);
                }

                if (!found.Contains(option))
                {
                    found.Add(option);
                }
            }
        }

        return found.Count == 0 ? ChoiceMatch.NoMatch : Result(found, ChoiceMentions.Misspelt + 0.05);
    }

    private static bool Denies(IEnumerable<string> words) => words.Any(ChoiceWords.Negators.Contains);

    private static ChoiceMatch Result(IReadOnlyList<ChoiceOption> found, double score, bool several = false)
    {
        // "none" together with something else contradicts itself.
        var isClear = found.Count == 1 || (several && !found.Any(o => o.IsNone));
        return found.Count == 0 ? ChoiceMatch.NoMatch : new(isClear ? ChoiceOutcome.Matched : ChoiceOutcome.Ambiguous, found, score);
    }

    [GeneratedRegex(ChoiceWords.NoneForms, RegexOptions.ExplicitCapture)]
    private static partial Regex NoneForm();

    [GeneratedRegex(ChoiceWords.AllForms, RegexOptions.ExplicitCapture)]
    private static partial Regex AllForm();

    [GeneratedRegex(@"^(?:none(?: of (?:them|these|those|that|the above))?|no|nope|nothing(?: like (?:that|those|these)| of (?:that|these|those)| new)?)(?:,? thank (?:god|goodness|heavens|you))?(?: ?[,.;]| but| just| only) ?.+$", RegexOptions.ExplicitCapture)]
    private static partial Regex NoneFirst();

    [GeneratedRegex(@"^(?:all(?: of (?:them|these))?|everything|all the above),? (?:but|except|except for|apart from|besides|excluding|minus) (?<rest>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"\s*[,;+&/\n|]\s*(?:and |plus |also )?|\s+(?:and also|and|plus|also|as well as)\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();
}
