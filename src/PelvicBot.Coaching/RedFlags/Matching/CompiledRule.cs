namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A modifier's rule with its groups as numbers.</summary>
internal sealed record CompiledRule(
    RedFlagModifier Modifier,
    int Triggers,
    int Except,
    RuleScope Scope,
    int Within,
    bool AtStart,
    int[] Unless,
    Urgency UpTo);
