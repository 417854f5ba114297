using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Actions.Session;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>
/// First of all: red flags. Emergency and same-day interrupt at once; soon and check-first are recorded and advised on without losing the
/// place, and stay silent when they are the answer to the question just asked.
/// </summary>
public sealed class RedFlagListener : IListener
{
    /// <summary>Letters; a longer quotation gives way to the catalogue's own words for the sign.</summary>
    private const int LongestQuote = 70;

    /// <summary>Whether there is anything in a text that this would hear.</summary>
    public static bool Finds(CoachTurn turn, string text) => turn.Services.RedFlags.Examine(text, RedFlagSituations.Of(turn)).First is not null;

    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (turn.Dialogs.Top is { Dialog: "screening", Step: "urgent-signs", Waiting: true } && text.Answer is { Certainty: PromptCertainty.Sure, Shown: null })
        {
            // The screening judges its own list of signs, in the same turn.
            return false;
        }

        if (LinkCode.IsOne(text.Text))
        {
            return false;
        }

        var offered = text.Answer is { Button: true } or { Certainty: PromptCertainty.Sure };
        var report = turn.Services.RedFlags.Examine(text.Text, RedFlagSituations.Of(turn), ownWords: !offered);
        if (report.First is not { } finding)
        {
            return false;
        }

        turn.QuotedSign = finding.Words.Length <= LongestQuote ? $"“{finding.Words}”" : null;
        if (finding.Level >= Urgency.SameDay)
        {
            return Interrupt(turn, text, finding);
        }

        // A choice that was offered, and any answer to the screening, is judged by the screening's own rules.
        if (text.Answer.Button || (text.Answers && turn.Dialogs.Top is { Dialog: "screening" }))
        {
            return false;
        }

        // What the screening was told of is judged already: its restrictions hold, or its own check comes first.
        if (finding.Level == Urgency.CheckFirst && HoldReasons.InAnswers(turn, finding.FlagId))
        {
            return false;
        }

        Advise(turn, finding);
        text.Flagged = true;
        return StopsSession(turn);
    }

    private static bool Interrupt(CoachTurn turn, HeardText text, RedFlagFinding finding)
    {
        if (UrgentHelp.IsOpen(turn) && turn.Dialogs.Top is { } open)
        {
            // A second sign that is as urgent has its own reply, on top of the first: taken back, it leads back to that.
            var level = UrgencyNames.Parse(open.Get(UrgentHelp.Level));
            if (level > finding.Level || UrgentHelp.IsUnderWay(turn, finding.FlagId))
            {
                if (text.Answers)
                {
                    return false;
                }

                turn.DropLead();
                turn.Dialogs.Ask(PromptOccasion.Retry);
                return true;
            }

            if (level < finding.Level)
            {
                turn.State.Stack.RemoveAt(turn.State.Stack.Count - 1);
            }
            else if (text.Answer.Button)
            {
                return false;
            }
        }

        UrgentHelp.Begin(turn, finding.FlagId, finding.Level);
        return true;
    }

    private static void Advise(CoachTurn turn, RedFlagFinding finding)
    {
        if (turn.Member.Hold is null)
        {
            turn.Member = turn.Member with { Hold = new SafetyHold(finding.FlagId, finding.Level.Name(), turn.Now, HelpReached: true) };
        }

        turn.Record("red-flag", new EventData { Id = finding.FlagId, Level = finding.Level.Name(), Content = turn.Logged($"red-flag/{finding.FlagId}") });
        if (turn.Services.Catalog.UrgentReplies.TryGetValue($"urgent/{finding.FlagId}", out var reply))
        {
            var sign = reply.QuotesMember && turn.QuotedSign is { } words ? words : UrgentWords.SignOf(turn, finding.FlagId);
            turn.LeadWith(turn.Fill(reply.Text, ("sign", sign)), turn.Use(reply.Info, ContentUse.Text, reply.Text));
        }
    }

    /// <summary>A session does not go on past a sign that needs checking: what was felt is kept, and it is offered again.</summary>
    private static bool StopsSession(CoachTurn turn)
    {
        if (turn.Dialogs.Top is not { Dialog: KeepSession.Dialog })
        {
            return false;
        }

        turn.CancelDialogs();
        turn.Dialogs.Begin("held");
        return true;
    }
}
