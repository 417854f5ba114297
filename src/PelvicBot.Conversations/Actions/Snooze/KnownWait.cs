using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Snooze;

/// <summary><c>snooze/known</c>: <c>known</c> when the member said how long with the wish.</summary>
public sealed class KnownWait : IStepAction
{
    public IReadOnlyList<IValueKey> Reads => [SnoozeDialog.Minutes];

    public string? Run(CoachTurn turn, DialogFrame frame) => frame.Has(SnoozeDialog.Minutes) ? "known" : null;
}
