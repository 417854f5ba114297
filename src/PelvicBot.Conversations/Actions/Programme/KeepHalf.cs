using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Prompts.Fills;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/keep-half</c>: the time, now without doubt, or another one that was named instead; <c>ask</c> while that can mean two again.</summary>
public sealed class KeepHalf : IStepAction
{
    private static readonly ValueKey<string> Half = ValueKeys.Text("half-of-day");

    public IReadOnlyList<IValueKey> Reads => [HalvesOfDay.Time, Half];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var (morning, evening) = HalvesOfDay.Of(frame);
        var time = frame.Get(Half)! switch { "morning" => morning, "evening" => evening, var other => other };
        frame.Set(HalvesOfDay.Time, time);
        return time.EndsWith(AnswerReader.Ambiguous, StringComparison.Ordinal) ? "ask" : null;
    }
}
