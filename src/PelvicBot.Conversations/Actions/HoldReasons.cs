using PelvicBot.Coaching;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions;

/// <summary>Whether something keeps the member from practising: a red flag that was not cleared, or a check-first outcome.</summary>
public static class HoldReasons
{
    public static bool Any(CoachTurn turn) => turn.Member.Hold is not null || Outcomes.Of(turn) is { Level: > Urgency.SelfCare };
}
