using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary>
/// <c>screening/outcome</c>: keeps the answers and works out what they come to: <c>start</c>, <c>hold</c>, or urgent help at once.
/// </summary>
public sealed class WorkOutOutcome : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        ScreeningAnswers.Keep(turn, frame, complete: true);
        if (turn.Member.Hold is { } hold && UrgencyNames.Parse(hold.Level) == Urgency.CheckFirst && HoldReasons.InAnswers(turn, hold.Flag))
        {
            turn.Member = turn.Member with { Hold = null };
        }

        var outcome = Outcomes.Of(turn)!;
        turn.Record("screened", new EventData { Level = outcome.Level.Name(), Rule = outcome.Reasons[0].RuleId, Content = turn.Logged([.. outcome.Reasons.Select(r => r.RuleId), .. outcome.Restrictions.Select(r => r.Id)]) });
        if (outcome.Level >= Urgency.SameDay)
        {
            // The screening waits below: a misunderstanding puts the question again that led here, and so does the next round.
            var reason = outcome.Reasons[0];
            turn.Member = turn.Member with { Screened = false, Answers = turn.Member.Answers.RemoveRange(reason.Because.Keys) };
            var question = frame.Trail.LastOrDefault(reason.Because.ContainsKey) ?? frame.Trail[^1];
            frame.Values.Remove(question);
            (frame.Step, frame.Waiting) = (question, true);
            Safety.UrgentHelp.Begin(turn, reason.RuleId, outcome.Level, reason.MessageId);
            return null;
        }

        if (frame.Values.ContainsKey("change"))
        {
            turn.Lead("screening/changed");
        }

        if (outcome.Level == Urgency.SelfCare)
        {
            return "start";
        }

        return "hold";
    }
}
