using System.Collections.Immutable;
using PelvicBot.Catalog.RedFlags;
using PelvicBot.Coaching.RedFlags.Examples;
using PelvicBot.Coaching.RedFlags.Matching;
using PelvicBot.Coaching.RedFlags.Text;

namespace PelvicBot.Coaching.RedFlags;

/// <summary>
/// Finds red flags in free text, after ConText: the concept from a lexicon, then what the words around it make of it. Where that raises no alarm,
/// labelled examples have the last word. Compile it once; it holds no state and may be shared between threads.
/// </summary>
public sealed class RedFlagDetector
{
    /// <summary>Words read from the beginning of a text. Of a longer one the end is read too.</summary>
    public const int MostWords = 2000;

    private const int LettersOfTail = 4000;
    private const int LongestQuote = 14;

    private readonly RedFlagLexicon _content;
    private readonly CompiledLexicon _lexicon;

    // Learnt beside the rest of the start-up; the first message waits for it.
    private readonly Task<SecondOpinion> _secondOpinion;

    public RedFlagDetector(RedFlagLexicon lexicon)
    {
        _content = lexicon;
        _secondOpinion = Task.Run(() => new SecondOpinion(lexicon));
        _lexicon = new LexiconCompiler(lexicon).Compile();
    }

    /// <summary>Reads one text. Whatever it holds, the member's words are in the report only, and nothing is kept.</summary>
    /// <param name="text">What a member wrote.</param>
    /// <param name="situation">What is known of them.</param>
    /// <param name="ownWords">False for a choice that was offered: its words are ours, and only the lexicon judges them.</param>
    public RedFlagReport Examine(string text, RedFlagSituation situation, bool ownWords = true)
    {
        var tokens = new List<Token>(32);
        var end = Tokenizer.Cut(text, 0, MostWords, _lexicon.Vocabulary.Knows, tokens);
        if (end < text.Length)
        {
            Tokenizer.Cut(text, TailStart(text, end), int.MaxValue, _lexicon.Vocabulary.Knows, tokens);
        }

        var found = ByLexicon(text, tokens, situation);
        return ownWords && found.Level < Urgency.SameDay ? Reconsidered(found, text, tokens) : found;
    }

    private RedFlagReport ByLexicon(string text, List<Token> tokens, RedFlagSituation situation)
    {
        var atoms = new AtomText(text, tokens, _lexicon.Vocabulary);
        var mentions = new Mentions(_lexicon, atoms);
        if (mentions.None)
        {
            return RedFlagReport.Nothing;
        }

        var candidates = FindCandidates(atoms, mentions, situation);
        return candidates is null ? RedFlagReport.Nothing : Report(candidates, atoms);
    }

    /// <summary>
    /// What examples say may raise the level, and never lowers it. A sign that is denied, past or somebody else's stays so; one that is asked about may
    /// still be the member's own.
    /// </summary>
    private RedFlagReport Reconsidered(RedFlagReport found, string text, List<Token> tokens)
    {
        if (found.Findings.Any(f => f.Modifier is not (RedFlagModifier.None or RedFlagModifier.General or RedFlagModifier.Hypothetical)))
        {
            return found;
        }

        if (_secondOpinion.GetAwaiter().GetResult().Flag(tokens, hasContext: !found.Findings.IsEmpty) is not { } id)
        {
            return found;
        }

        var flag = _content.Flags[id];
        var level = UrgencyNames.Parse(flag.Level);
        return level <= found.Level
            ? found
            : new RedFlagReport(level, [new RedFlagFinding(id, level, flag.Route, text.Trim(), RedFlagModifier.None), .. found.Findings.Where(f => f.FlagId != id)]);
    }

    private static int TailStart(string text, int end)
    {
        var start = Math.Max(end, text.Length - LettersOfTail);
        while (start > end && start < text.Length && !char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private List<Candidate>? FindCandidates(AtomText atoms, Mentions mentions, RedFlagSituation situation)
    {
        List<Candidate>? candidates = null;
        var search = new PatternSearch(_lexicon, atoms, mentions, situation);
        foreach (var pattern in _lexicon.Patterns)
        {
            if (search.TryFind(pattern, out var modifier, out var parts))
            {
                candidates ??= [];
                Keep(new Candidate(_lexicon.Flags[pattern.Flag], pattern.Level, modifier, parts), candidates);
            }
        }

        return candidates;
    }

    /// <summary>Of each flag the best: without a modifier, then the highest, then the one that says most.</summary>
    private static void Keep(Candidate candidate, List<Candidate> candidates)
    {
        var at = candidates.FindIndex(c => c.Flag == candidate.Flag);
        if (at < 0)
        {
            candidates.Add(candidate);
        }
        else if (Candidate.Compare(candidate, candidates[at]) < 0)
        {
            candidates[at] = candidate;
        }
    }

    private static RedFlagReport Report(List<Candidate> candidates, AtomText atoms)
    {
        var kept = candidates.Where(c => !candidates.Exists(other => c.YieldsTo(other))).ToList();
        kept.Sort(Candidate.Compare);
        var findings = kept
            .Select(c => new RedFlagFinding(c.Flag.Id, c.Level, c.Flag.Route, Quote(c.Parts, atoms), c.Modifier))
            .ToImmutableArray();
        var level = findings[0].Modifier == RedFlagModifier.None ? findings[0].Level : Urgency.None;
        return new RedFlagReport(level, findings);
    }

    private static string Quote(Mention[] parts, AtomText atoms)
    {
        var inOrder = parts.OrderBy(p => p.First).ToArray();
        var (first, last) = (inOrder[0].First, inOrder.Max(p => p.Last));
        return last - first < LongestQuote && atoms.SentenceOf(first) == atoms.SentenceOf(last)
            ? atoms.Quote(first, last)
            : string.Join(" … ", inOrder.Select(p => atoms.Quote(p.First, p.Last)));
    }
}
