using PelvicBot.Catalog.RedFlags;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every word group that a red flag, another group or a modifier names exists, and so does every flag a flag yields to.</summary>
public sealed class RedFlagWordsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var lexicon = catalog.RedFlags;
        foreach (var flag in lexicon.Flags.Values)
        {
            var what = $"red-flag '{flag.FlagId}'";
            if (flag.Patterns.IsEmpty && flag.Words.IsEmpty)
            {
                faults.Add(flag.Info.File, flag.Info.Line, $"{what}: it has neither 'words' nor 'patterns', so nothing can raise it");
            }

            foreach (var pattern in flag.Patterns)
            {
                CheckGroups(pattern.All.SelectMany(a => a).Concat(pattern.Unless), flag.Info.File, pattern.Line, what, lexicon, faults);
            }

            CheckReferences(flag.Words, flag.Info.File, flag.Info.Line, what, lexicon, faults);
            foreach (var other in flag.YieldsTo.Where(o => !lexicon.Flags.ContainsKey(o)))
            {
                faults.Add(flag.Info.File, flag.Info.Line, $"{what}: unknown flag '{other}' in 'yields-to'{Suggestion.For(other, lexicon.Flags.Keys)}");
            }

            foreach (var other in flag.Ignores.Where(o => !RedFlagModifiersKind.Names.Contains(o)))
            {
                faults.Add(
                    flag.Info.File, flag.Info.Line, $"{what}: unknown modifier '{other}' in 'ignores'{Suggestion.For(other, RedFlagModifiersKind.Names)}");
            }
        }

        foreach (var group in lexicon.Groups.Values)
        {
            CheckReferences(group.Terms.Concat(group.Except), group.File, group.Line, $"word group '{group.Name}'", lexicon, faults);
        }

        foreach (var modifiers in lexicon.Modifiers)
        {
            foreach (var rule in modifiers.Rules)
            {
                var what = $"modifier '{modifiers.Info.Id}'";
                CheckReferences(rule.Words.Concat(rule.Except), modifiers.Info.File, rule.Line, what, lexicon, faults);
                CheckGroups(rule.Unless, modifiers.Info.File, rule.Line, what, lexicon, faults);
            }
        }
    }

    private static void CheckReferences(
        IEnumerable<string> terms, string file, int line, string what, RedFlagLexicon lexicon, FaultList faults)
    {
        foreach (var term in terms)
        {
            if (TermSyntax.Fault(term) is { } fault)
            {
                faults.Add(file, line, $"{what}: {fault}");
            }
        }

        CheckGroups(
            terms.Where(t => t.Contains('$')).SelectMany(t => t.Split(' ', '(', '|', ')', '?')).Where(w => w.StartsWith('$')).Select(w => w[1..]), file, line, what, lexicon, faults);
    }

    private static void CheckGroups(
        IEnumerable<string> names, string file, int line, string what, RedFlagLexicon lexicon, FaultList faults)
    {
        foreach (var name in names.Where(n => !lexicon.Groups.ContainsKey(n)))
        {
            faults.Add(file, line, $"{what}: unknown word group '{name}'{Suggestion.For(name, lexicon.Groups.Keys)}");
        }
    }
}
