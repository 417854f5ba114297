using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Prompts.Fills;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/keep-half</c>: the time, now without doubt.</summary>
public sealed class KeepHalf : IStepAction
{
    private static readonly ValueKey<string> Half = ValueKeys.Text("half-of-day");

    public IReadOnlyList<IValueKey> Reads => [HalvesOfDay.Time, Half];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var (morning, evening) = HalvesOfDay.Of(frame);
        frame.Set(HalvesOfDay.Time, frame.Get(Half) == "morning" ? morning : evening);
        return null;
    }
}
