using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Compiled;
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

    /// <param name="lexicon">What there is to find.</param>
    /// <param name="compiled">What <see cref="Write"/> wrote of the same lexicon; null to work it out now.</param>
    public RedFlagDetector(RedFlagLexicon lexicon, PartReader? compiled = null)
    {
        _content = lexicon;
        _secondOpinion = compiled is null ? Task.Run(() => new SecondOpinion(lexicon)) : Task.FromResult(new SecondOpinion(compiled));
        _lexicon = new LexiconCompiler(lexicon, compiled is null ? null : CompiledTerms.Read(lexicon, compiled)).Compile();
    }

    /// <summary>The detector of a catalogue, from what a build worked out of it if there is such a thing.</summary>
    public static RedFlagDetector Of(ContentCatalog catalog) => new(catalog.RedFlags, catalog.Compiled?.Part(PartOf(catalog)));

    /// <summary>Name of a catalogue's part of the compiled content: other code cannot read it.</summary>
    public static string PartOf(ContentCatalog catalog) => $"{catalog.Locale.Id}/red-flags/{CompiledContent.VersionOf(typeof(RedFlagDetector))}";

    /// <summary>What was worked out, for a start that need not do it again.</summary>
    public void Write(PartWriter to)
    {
        _secondOpinion.GetAwaiter().GetResult().Write(to);
        _lexicon.Terms.Write(to);
    }

    /// <summary>Reads one text. Whatever it holds, the member's words are in the report only, and nothing is kept.</summary>
    /// <param name="text">What a member wrote.</param>
    /// <param name="situation">What is known of them.</param>
    /// <param name="ownWords">False for a choice that was offered: its words are ours, and only the lexicon judges them.</param>
    public RedFlagReport Examine(string text, RedFlagSituation situation, bool ownWords = true)
    {
        var tokens = new List<Token>(32);
        var end = Tokenizer.Cut(text, 0, MostWords, _lexicon.Terms.Vocabulary.Knows, tokens);
        if (end < text.Length)
        {
            Tokenizer.Cut(text, TailStart(text, end), int.MaxValue, _lexicon.Terms.Vocabulary.Knows, tokens);
        }

        var found = ByLexicon(text, tokens, situation);
        return ownWords && found.Level < Urgency.SameDay ? Reconsidered(found, text, tokens) : found;
    }

    private RedFlagReport ByLexicon(string text, List<Token> tokens, RedFlagSituation situation)
    {
        var atoms = new AtomText(text, tokens, _lexicon.Terms.Vocabulary);
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
