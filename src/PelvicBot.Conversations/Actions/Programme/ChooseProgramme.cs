using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/choose</c>: another programme is offered instead of the recommended one.</summary>
public sealed class ChooseProgramme : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Values["others"].Label is { } chosen && chosen != "keep")
        {
            frame.Set(ProgrammeOffer.Wanted, chosen);
            frame.Remove(ProgrammeOffer.Said);
        }

        return null;
    }
}
