using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/begin</c>: the chosen programme becomes the member's, at its first phase, unless it is theirs already.</summary>
public sealed class BeginProgramme : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Get(ProgrammeOffer.Chosen) is { } chosen && turn.Member.Programme?.Id != chosen)
        {
            var phase = turn.Services.Catalog.Programmes[chosen].Phases[0];
            turn.Member = turn.Member with { Programme = new ProgrammeRun(chosen, phase.Id, turn.Today, turn.Today) };
            turn.Record("programme-started", new EventData { Id = chosen, Content = turn.Logged(chosen) });
        }

        return null;
    }
}
