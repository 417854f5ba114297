using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary><c>screening/adult</c>: from here on questions are answered as suits their age, also when the screening is left.</summary>
public sealed class KeepAdult : IStepAction
{
    private static readonly ValueKey<bool> Adult = ValueKeys.Flag("adult");

    public IReadOnlyList<IValueKey> Reads => [Adult];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.State.Under18 = !frame.Get(Adult, otherwise: true);
        return null;
    }
}
