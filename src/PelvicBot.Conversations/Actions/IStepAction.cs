using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions;

/// <summary>Something a dialog step does, by the name that dialogs/*.yaml calls it. One class and one file each, listed in <see cref="StepActions"/>.</summary>
public interface IStepAction
{
    /// <summary>The answers and options it reads of the dialog, with their types: checked when the dialogs are loaded.</summary>
    IReadOnlyList<IValueKey> Reads => [];

    /// <returns>A label to route by, or null to go on.</returns>
    string? Run(CoachTurn turn, DialogFrame frame);
}
