using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Triage;
using PelvicBot.Coaching;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/recommend</c>: says what the screening came to, with its reasons, and which programme fits; <c>held</c> when none may begin.</summary>
public sealed class Recommend : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (HoldReasons.Any(turn) || Outcomes.Of(turn) is not { Programme: { } recommended } outcome)
        {
            return "held";
        }

        if (frame.Get(ProgrammeOffer.Said, otherwise: false))
        {
            return null;
        }

        var fitting = frame.Get(ProgrammeOffer.Wanted) ?? recommended;
        var programme = turn.Services.Catalog.Programmes[fitting];
        var starts = ProgrammeOffer.Startable(turn, fitting);
        frame.Set(ProgrammeOffer.Chosen, starts);
        frame.Set(ProgrammeOffer.Said, value: true);
        if (fitting == recommended)
        {
            Explain(turn, outcome);
        }

        turn.Say(fitting == recommended ? "programme/suggest" : "programme/suggest-instead", ("name", programme.Name), ("summary", turn.Quote(programme.Info, "summary", programme.Summary)));
        if (starts != fitting)
        {
            turn.Say("programme/begins-with", ("name", programme.Name), ("part", turn.Services.Catalog.Programmes[starts].Name));
        }
        else if (programme.PartNote is { } note)
        {
            turn.Lead("programme/part", ("note", turn.Quote(programme.Info, "part-note", note)));
        }

        return null;
    }

    private static void Explain(CoachTurn turn, ScreeningOutcome outcome)
    {
        turn.Lead(outcome.Restrictions.IsEmpty ? "screening/start" : "screening/start-with-restrictions");
        var reasons = outcome.Reasons.Select(r => Outcomes.Text(turn, r.MessageId, r.Because)).Distinct(StringComparer.Ordinal);
        turn.Say("screening/because", ("reasons", string.Join(' ', reasons)));
        if (!outcome.Restrictions.IsEmpty)
        {
            var left = Outcomes.Told(turn, outcome).Select(r => Outcomes.Text(turn, r.MessageId, r.Because)).Distinct(StringComparer.Ordinal);
            turn.Say("screening/left-out", ("restrictions", string.Join('\n', left)));
        }

        if (!outcome.Advice.IsEmpty)
        {
            turn.Say("screening/advice", ("advice", string.Join('\n', outcome.Advice.Select(id => turn.Text(id)))));
        }
    }
}
