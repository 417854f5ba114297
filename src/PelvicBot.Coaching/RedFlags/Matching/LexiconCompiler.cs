using System.Collections.Immutable;
using PelvicBot.Catalog.RedFlags;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>Compiles a lexicon; what is needed for that alone goes with it.</summary>
internal sealed class LexiconCompiler
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<string?> _situations = [];
    private readonly List<int> _except = [];
    private readonly RedFlagLexicon _lexicon;
    private readonly CompiledTerms? _known;
    private readonly TermTrieBuilder? _builder;

    /// <param name="lexicon">What to compile.</param>
    /// <param name="known">Its terms as they were compiled before; null to compile them now.</param>
    public LexiconCompiler(RedFlagLexicon lexicon, CompiledTerms? known)
    {
        (_lexicon, _known) = (lexicon, known);
        _builder = known is null ? new TermTrieBuilder(lexicon) : null;
    }

    public CompiledLexicon Compile()
    {
        foreach (var group in _lexicon.Groups.Values.OrderBy(g => g.File, StringComparer.Ordinal).ThenBy(g => g.Line))
        {
            var number = NewGroup(group.Situation);
            _groups[group.Name] = number;
            AddTerms(group.Terms, number);
            _except[number] = AddOptional(group.Except);
        }

        var clauseStarts = AddOptional([.. _lexicon.Modifiers.SelectMany(m => m.ClauseStarts)]);
        var openers = AddOptional([.. _lexicon.Modifiers.SelectMany(m => m.Openers)]);
        ImmutableArray<CompiledRule> rules = [.. _lexicon.Modifiers.SelectMany(m => m.Rules).Select(CompileRule)];
        var flags = _lexicon.Flags.Values.OrderBy(f => f.Info.File, StringComparer.Ordinal).ThenBy(f => f.Info.Line).ToArray();
        ImmutableArray<CompiledPattern> patterns = [.. flags.SelectMany(Compile)];
        return new CompiledLexicon([.. _situations], [.. _except])
        {
            Terms = _known ?? _builder!.Build(),
            Flags = [.. flags.Select((f, i) => new CompiledFlag(f.FlagId, f.Route, i, [.. f.YieldsTo], [.. f.Ignores.Select(ModifierOf)]))],
            Patterns = patterns,
            Rules = rules,
            ClauseStarts = clauseStarts,
            Openers = openers,
        };
    }

    private static RedFlagModifier ModifierOf(string name) => name switch
    {
        "negated" => RedFlagModifier.Negated,
        "historical" => RedFlagModifier.Historical,
        "resolved" => RedFlagModifier.Resolved,
        "hypothetical" => RedFlagModifier.Hypothetical,
        "general" => RedFlagModifier.General,
        "other-person" => RedFlagModifier.OtherPersonGeneral,
        "idiom" => RedFlagModifier.Idiom,
        "assessed" => RedFlagModifier.Assessed,
        _ => RedFlagModifier.None,
    };

    private static RuleScope ScopeOf(string name) => name switch
    {
        "next" => RuleScope.Next,
        "near" => RuleScope.Near,
        "before" => RuleScope.Before,
        "clause" => RuleScope.Clause,
        "sentence" => RuleScope.Sentence,
        "earlier" => RuleScope.Earlier,
        "message" => RuleScope.Message,
        _ => RuleScope.Over,
    };

    private CompiledRule CompileRule(RedFlagModifierRule rule) => new(
        ModifierOf(rule.Modifier),
        AddOptional(rule.Words),
        AddOptional(rule.Except),
        ScopeOf(rule.Scope),
        rule.Within,
        rule.AtStart,
        Numbers(rule.Unless),
        rule.UpTo is null ? Urgency.Emergency : UrgencyNames.Parse(rule.UpTo));

    private IEnumerable<CompiledPattern> Compile(RedFlag flag, int index)
    {
        var level = UrgencyNames.Parse(flag.Level);
        if (!flag.Words.IsEmpty)
        {
            yield return new CompiledPattern
            {
                Flag = index, Level = level, Placed = [[AddOptional(flag.Words)]], Anywhere = [], Within = int.MaxValue, InOrder = false, Unless = [],
            };
        }

        foreach (var pattern in flag.Patterns)
        {
            var elements = pattern.All.Select(Numbers).Where(e => e.Length > 0).ToArray();
            if (elements.Length < pattern.All.Length)
            {
                continue;
            }

            var anywhere = elements.Where(e => e.All(g => _situations[g] is not null)).ToArray();
            var placed = elements.Except(anywhere).ToArray();
            yield return new CompiledPattern
            {
                Flag = index,
                Level = pattern.Level is null ? level : UrgencyNames.Parse(pattern.Level),
                Placed = placed.Length == 0 ? anywhere : placed,
                Anywhere = placed.Length == 0 ? [] : anywhere,
                Within = pattern.Within,
                InOrder = pattern.InOrder,
                Unless = Numbers(pattern.Unless),
            };
        }
    }

    /// <summary>Unknown names are left out; the catalogue's check has reported them.</summary>
    private int[] Numbers(ImmutableArray<string> names) => [.. names.Where(_groups.ContainsKey).Select(n => _groups[n])];

    private int NewGroup(string? situation)
    {
        _situations.Add(situation);
        _except.Add(-1);
        return _situations.Count - 1;
    }

    private int AddOptional(ImmutableArray<string> terms)
    {
        if (terms.IsEmpty)
        {
            return -1;
        }

        var number = NewGroup(null);
        AddTerms(terms, number);
        return number;
    }

    private void AddTerms(ImmutableArray<string> terms, int group)
    {
        foreach (var term in terms)
        {
            _builder?.Add(term, group);
        }
    }
}
