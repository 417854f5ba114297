using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/describe</c>: what is in the offered programme and what it rests on.</summary>
public sealed class DescribeProgramme : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var programme = turn.Services.Catalog.Programmes[frame.Get(ProgrammeOffer.Chosen)!];
        var phases = programme.Phases.Select((p, at) => turn.Text(
            "programme/phase-line", ("name", p.Name), ("summary", turn.Quote(programme.Info, $"phases/{at}/summary", p.Summary))));
        turn.Say(
            "programme/details",
            ("name", programme.Name),
            ("phases", string.Join('\n', phases)),
            ("source-line", SourceNames.Line(turn, programme.Info)));
        frame.Set(ProgrammeOffer.Said, value: true);
        return null;
    }
}
