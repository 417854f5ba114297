using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>
/// First of all: red flags. Emergency and same-day interrupt at once; soon and check-first are recorded and advised on without losing the
/// place, and stay silent when they are the answer to the question just asked.
/// </summary>
public sealed class RedFlagListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (turn.Dialogs.Top is { Dialog: "screening", Step: "urgent-signs", Waiting: true } && text.Answer.Certainty == PromptCertainty.Sure)
        {
            // The screening judges its own list of signs, in the same turn.
            return false;
        }

        var report = turn.Services.RedFlags.Examine(text.Text, RedFlagSituations.Of(turn));
        if (report.First is not { } finding)
        {
            return false;
        }

        if (finding.Level >= Urgency.SameDay)
        {
            Interrupt(turn, finding);
            return true;
        }

        if (!text.Answers)
        {
            Advise(turn, finding);
            text.Flagged = true;
        }

        return false;
    }

    private static void Interrupt(CoachTurn turn, RedFlagFinding finding)
    {
        if (UrgentHelp.IsOpen(turn) && turn.Dialogs.Top is { } open)
        {
            if (UrgencyNames.Parse(open.Get(UrgentHelp.Level)) >= finding.Level)
            {
                turn.Dialogs.Ask(PromptOccasion.Retry);
                return;
            }

            turn.State.Stack.RemoveAt(turn.State.Stack.Count - 1);
        }

        UrgentHelp.Begin(turn, finding.FlagId, finding.Level, finding.Words);
    }

    private static void Advise(CoachTurn turn, RedFlagFinding finding)
    {
        if (turn.Member.Consent is { Given: true } && turn.Member.Hold is null && !turn.Member.Cleared)
        {
            turn.Member = turn.Member with { Hold = new SafetyHold(finding.FlagId, finding.Level.Name(), turn.Now, HelpReached: true) };
        }

        turn.Record("red-flag", new EventData { Id = finding.FlagId, Level = finding.Level.Name() });
        if (turn.Services.Catalog.UrgentReplies.TryGetValue($"urgent/{finding.FlagId}", out var reply)
            || turn.Services.Catalog.UrgentReplies.TryGetValue($"urgent/{finding.Level.Name()}", out reply))
        {
            var sign = reply.QuotesMember ? finding.Words : UrgentWords.SignOf(turn, finding.FlagId);
            turn.Add(new MessageDraft
            {
                Id = $"urgent-help/{finding.Level.Name()}",
                Text = turn.Fill(reply.Text, ("sign", sign)),
                Content = { new ContentUse(reply.Info.Id, reply.Info.Version) },
            });
        }
    }
}
