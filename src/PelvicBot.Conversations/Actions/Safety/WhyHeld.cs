using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>held/why</c>: says exactly what is on hold, what is usually fine meanwhile, and who can clear it; <c>stays</c> when nobody's word lifts it.</summary>
public sealed class WhyHeld : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (turn.Member.Hold is { } hold)
        {
            turn.Say("held/why-flag", ("sign", UrgentWords.SignOf(turn, hold.Flag)));
        }
        else if (Outcomes.Of(turn) is { Level: > Urgency.SelfCare } outcome)
        {
            var reasons = outcome.Reasons.Select(r => Outcomes.Text(turn, r.MessageId, r.Because)).Distinct(StringComparer.Ordinal);
            turn.Say("held/why-screening", ("reasons", string.Join(' ', reasons)));
            foreach (var part in outcome.Reasons.SelectMany(r => new[] { r.HoldId, r.FineId, r.ClearId }).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                turn.Lead(part);
            }

            turn.FlushLead();
            return outcome.Reasons.All(r => r.Clearable) ? null : "stays";
        }

        return null;
    }
}
