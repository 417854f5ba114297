using PelvicBot.Coaching;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions;

/// <summary>Whether something keeps the member from practising: a red flag that was not cleared, or a check-first outcome.</summary>
public static class HoldReasons
{
    public static bool Any(CoachTurn turn) => turn.Member.Hold is not null || Outcomes.Of(turn) is { Level: > Urgency.SelfCare };

    /// <summary>Whether the screening was told of what a check-first flag is about: its rules have judged it then, and nothing else holds it.</summary>
    public static bool InAnswers(CoachTurn turn, string flag) =>
        turn.Member.Screened && turn.Services.Catalog.Triage.ConditionNames.Any(n => n.Name == flag && n.Means.Holds(turn.Member.Answers));
}
