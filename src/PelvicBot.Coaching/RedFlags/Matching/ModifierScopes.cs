using PelvicBot.Coaching.RedFlags.Text;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>Which modifiers reach which words of one text, after ConText: triggers, exceptions to them, and where a clause ends.</summary>
internal sealed class ModifierScopes
{
    private const int MostWordsOfListItem = 3;

    private readonly CompiledLexicon _lexicon;
    private readonly AtomText _text;
    private readonly Mentions _mentions;
    private readonly List<Trigger> _triggers = [];
    private readonly int[] _clause;

    public ModifierScopes(CompiledLexicon lexicon, AtomText text, Mentions mentions)
    {
        _lexicon = lexicon;
        _text = text;
        _mentions = mentions;
        foreach (var rule in lexicon.Rules)
        {
            foreach (var mention in mentions.Of(rule.Triggers))
            {
                if (IsActive(rule, mention))
                {
                    _triggers.Add(new Trigger(rule, mention.First, mention.Last));
                }
            }
        }

        _clause = new int[text.Count];
        CutClauses();
    }

    /// <summary>What the words around a match make of it.</summary>
    /// <param name="parts">The places of its words.</param>
    /// <param name="level">The level that it would have.</param>
    /// <param name="ignored">Modifiers that do not calm it.</param>
    public RedFlagModifier Of(ReadOnlySpan<Mention> parts, Urgency level, RedFlagModifier[] ignored)
    {
        foreach (var trigger in _triggers)
        {
            if (level <= trigger.Rule.UpTo && Array.IndexOf(ignored, trigger.Rule.Modifier) < 0 && Reaches(trigger, parts))
            {
                return trigger.Rule.Modifier;
            }
        }

        return RedFlagModifier.None;
    }

    private bool IsActive(CompiledRule rule, Mention mention)
    {
        foreach (var exception in _mentions.Of(rule.Except))
        {
            if (exception.First <= mention.Last && exception.Last >= mention.First)
            {
                return false;
            }
        }

        if (rule.AtStart && _text[mention.First].Before != Pause.Comma && !OnlyOpenersBefore(mention.First))
        {
            return false;
        }

        foreach (var group in rule.Unless)
        {
            foreach (var other in _mentions.Of(group))
            {
                var inside = other.First >= mention.First && other.Last <= mention.Last;
                if (!inside && (rule.Scope == RuleScope.Message || _text.SentenceOf(other.First) == _text.SentenceOf(mention.First)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>"Hi, quick question: is …" begins with "is".</summary>
    private bool OnlyOpenersBefore(int word)
    {
        for (var i = _text.SentenceStart(word); i < word; i++)
        {
            var opener = false;
            foreach (var mention in _mentions.Of(_lexicon.Openers))
            {
                opener |= mention.First <= i && mention.Last >= i;
            }

            if (!opener)
            {
                return false;
            }
        }

        return true;
    }

    private void CutClauses()
    {
        var starts = new HashSet<int>();
        foreach (var mention in _mentions.Of(_lexicon.ClauseStarts))
        {
            if (!_triggers.Exists(t => t.First < mention.First && t.Last >= mention.First))
            {
                starts.Add(mention.First);
            }
        }

        for (var i = 1; i < _clause.Length; i++)
        {
            _clause[i] = _clause[i - 1] + (_text.StartsSentence(i) || starts.Contains(i) ? 1 : 0);
        }
    }

    private bool Reaches(Trigger trigger, ReadOnlySpan<Mention> parts)
    {
        foreach (var part in parts)
        {
            var reached = trigger.Rule.Scope switch
            {
                RuleScope.Next or RuleScope.Near => ReachesNext(trigger, part, parts),
                RuleScope.Before => part.Last < trigger.First && _text.SentenceOf(part.Last) == _text.SentenceOf(trigger.First) &&
                    trigger.First - part.Last <= trigger.Rule.Within,
                RuleScope.Clause => _clause[part.First] == _clause[trigger.First] || _clause[part.First] == _clause[trigger.Last],
                RuleScope.Sentence => _text.SentenceOf(part.First) == _text.SentenceOf(trigger.First) &&
                    (!trigger.Rule.AtStart || part.Last >= trigger.First),
                RuleScope.Earlier => part.First <= trigger.First && _text.SentenceOf(part.First) >= _text.SentenceOf(trigger.First) - 1,
                RuleScope.Message => true,
                _ => part.First <= trigger.Last && part.Last >= trigger.First,
            };
            var one = IsEnoughForOne(trigger.Rule.Scope);
            if (reached == one)
            {
                return reached;
            }
        }

        return !IsEnoughForOne(trigger.Rule.Scope);
    }

    /// <summary>Whether reaching one word of a match is enough, or every one must be reached.</summary>
    private static bool IsEnoughForOne(RuleScope scope) =>
        scope is RuleScope.Next or RuleScope.Near or RuleScope.Before or RuleScope.Over;

    private bool ReachesNext(Trigger trigger, Mention part, ReadOnlySpan<Mention> parts)
    {
        if (part.Skips(trigger.First, trigger.Last))
        {
            return true;
        }

        if (part.First <= trigger.Last || part.First - trigger.Last > trigger.Rule.Within || _clause[part.First] != _clause[trigger.Last])
        {
            return false;
        }

        foreach (var other in parts)
        {
            if (other.First <= trigger.Last && other.Last >= trigger.First && !other.Skips(trigger.First, trigger.Last))
            {
                return false;
            }
        }

        return StaysInList(trigger.Last, part, trigger.Rule.Scope == RuleScope.Next);
    }

    /// <summary>
    /// "no bleeding, fever or discharge": a comma goes on with the list when its items are short. "no fever, heavy bleeding since noon":
    /// a long item is a sign of its own,
    /// and so is a figure ("no kicks, 26 weeks").
    /// </summary>
    private bool StaysInList(int from, Mention part, bool listsCount)
    {
        var comma = -1;
        for (var i = from + 1; i <= part.First; i++)
        {
            comma = _text[i].Before == Pause.Comma ? i : comma;
        }

        if (comma < 0)
        {
            return true;
        }

        if (!listsCount)
        {
            return false;
        }

        for (var i = comma; i <= part.Last; i++)
        {
            if (!double.IsNaN(_text[i].Number))
            {
                return false;
            }
        }

        var end = comma + 1;
        var or = false;
        for (; end < _text.Count && _text[end].Before == Pause.None; end++)
        {
        }

        for (var i = comma; i < _text.SentenceEnd(comma); i++)
        {
            or |= _text[i].Word is "or" or "nor";
        }

        return or || end - comma <= MostWordsOfListItem;
    }
}
