namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>How far a modifier's words reach; described at the catalogue's <c>RedFlagModifierRule</c>.</summary>
internal enum RuleScope
{
    Next,
    Near,
    Before,
    Clause,
    Sentence,
    Earlier,
    Message,
    Over,
}
