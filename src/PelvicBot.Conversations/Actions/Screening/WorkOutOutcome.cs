using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Triage;
using PelvicBot.Coaching;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary>
/// <c>screening/outcome</c>: keeps the answers and works out what they come to: <c>start</c>, <c>hold</c>, or urgent help at once.
/// </summary>
public sealed class WorkOutOutcome : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        KeepAnswers(turn, frame);
        var outcome = Outcomes.Of(turn)!;
        turn.Record("screened", new EventData { Level = outcome.Level.Name(), Rule = outcome.Reasons[0].RuleId });
        if (outcome.Level >= Urgency.SameDay)
        {
            var reason = outcome.Reasons[0];
            turn.Dialogs.CancelAll();
            Safety.UrgentHelp.Begin(turn, reason.RuleId, outcome.Level, Outcomes.Text(turn, reason.MessageId, reason.Because), reason.MessageId);
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

        turn.Dialogs.Begin("held");
        return "hold";
    }

    private static void KeepAnswers(CoachTurn turn, DialogFrame frame)
    {
        var given = turn.Services.Catalog.Questions;
        var answers = turn.Member.Answers;
        foreach (var (id, value) in frame.Values)
        {
            if (given.ContainsKey($"screening/{id}"))
            {
                answers = answers.SetItem(id, FrameAnswers.ToAnswer(value));
            }
        }

        var counted = Coaching.Triage.Screening.Counted(turn.Services.Catalog, Answers.From(answers));
        turn.Member = turn.Member with
        {
            Answers = counted.ToImmutableDictionary(StringComparer.Ordinal),
            Screened = true,
        };
    }
}
