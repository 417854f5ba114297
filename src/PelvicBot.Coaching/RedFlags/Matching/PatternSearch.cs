namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>Finds where a pattern's groups stand near enough to each other, and the best reading of it: one without a modifier.</summary>
internal sealed class PatternSearch(CompiledLexicon lexicon, AtomText text, Mentions mentions, RedFlagSituation situation)
{
    /// <summary>Bounds the work on texts that repeat themselves.</summary>
    private const int MostReadings = 300;

    private readonly Mention[] _chosen = new Mention[8];
    private ModifierScopes? _scopes;
    private int _readings;

    /// <returns>Whether the pattern is there; then <paramref name="modifier"/> and <paramref name="parts"/> tell of its best reading.</returns>
    public bool TryFind(CompiledPattern pattern, out RedFlagModifier modifier, out Mention[] parts)
    {
        (modifier, parts) = (RedFlagModifier.None, []);
        foreach (var element in pattern.Placed)
        {
            if (!IsThere(element))
            {
                return false;
            }
        }

        foreach (var element in pattern.Anywhere)
        {
            if (!Holds(element))
            {
                return false;
            }
        }

        Mention[]? best = null;
        var bestModifier = RedFlagModifier.None;
        _readings = 0;
        Choose(pattern, 0, ref best, ref bestModifier);
        (modifier, parts) = (bestModifier, best ?? []);
        return best is not null;
    }

    private ModifierScopes Scopes => _scopes ??= new ModifierScopes(lexicon, text, mentions);

    private bool IsThere(int[] groups)
    {
        foreach (var group in groups)
        {
            if (mentions.Has(group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a situation is known of the member or said in the text.</summary>
    private bool Holds(int[] groups)
    {
        foreach (var group in groups)
        {
            if (situation.Holds(lexicon.SituationOf(group) ?? "") || IsSaid(group))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSaid(int group)
    {
        foreach (var mention in mentions.Of(group))
        {
            if (Scopes.Of([mention], Urgency.Emergency, [RedFlagModifier.Assessed]) is RedFlagModifier.None)
            {
                return true;
            }
        }

        return false;
    }

    private void Choose(CompiledPattern pattern, int index, ref Mention[]? best, ref RedFlagModifier bestModifier)
    {
        if (index == pattern.Placed.Length)
        {
            _readings++;
            if (TakenBack(pattern, _chosen.AsSpan(0, index)))
            {
                return;
            }

            var modifier = Scopes.Of(_chosen.AsSpan(0, index), pattern.Level, lexicon.Flags[pattern.Flag].Ignores);
            if (best is null || modifier == RedFlagModifier.None)
            {
                (best, bestModifier) = (_chosen[..index], modifier);
            }

            return;
        }

        foreach (var group in pattern.Placed[index])
        {
            foreach (var mention in mentions.Of(group))
            {
                if (_readings > MostReadings || (best is not null && bestModifier == RedFlagModifier.None))
                {
                    return;
                }

                if (Fits(pattern, index, mention))
                {
                    _chosen[index] = mention;
                    Choose(pattern, index + 1, ref best, ref bestModifier);
                }
            }
        }
    }

    private bool Fits(CompiledPattern pattern, int index, Mention mention)
    {
        for (var i = 0; i < index; i++)
        {
            var other = _chosen[i];
            if (Clash(mention, other))
            {
                return false;
            }

            if (pattern.InOrder && mention.First < other.Last)
            {
                return false;
            }

            var span = text.PositionOf(Math.Max(mention.Last, other.Last)) - text.PositionOf(Math.Min(mention.First, other.First)) + 1;
            if (span > pattern.Within)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two groups may not rest on the same words; one may stand inside the other ("hurts our daughter down there").</summary>
    private static bool Clash(Mention a, Mention b)
    {
        var apart = a.First > b.Last || a.Last < b.First;
        var same = a.First == b.First && a.Last == b.Last;
        var inside = (a.First >= b.First && a.Last <= b.Last) || (b.First >= a.First && b.Last <= a.Last);
        return !apart && (same || !inside);
    }

    private bool TakenBack(CompiledPattern pattern, ReadOnlySpan<Mention> parts)
    {
        foreach (var group in pattern.Unless)
        {
            if (lexicon.SituationOf(group) is not null)
            {
                if (Holds([group]))
                {
                    return true;
                }

                continue;
            }

            foreach (var mention in mentions.Of(group))
            {
                foreach (var part in parts)
                {
                    if (Math.Abs(text.PositionOf(mention.First) - text.PositionOf(part.First)) <= Math.Min(pattern.Within, 14))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
