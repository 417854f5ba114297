using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/choose</c>: another programme is offered instead of the recommended one.</summary>
public sealed class ChooseProgramme : IStepAction
{
    private static readonly ValueKey<string> Others = ValueKeys.Text("others");

    public IReadOnlyList<IValueKey> Reads => [Others];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Get(Others) is { } chosen && chosen != "keep")
        {
            frame.Set(ProgrammeOffer.Wanted, chosen);
            frame.Remove(ProgrammeOffer.Said);
        }

        return null;
    }
}
