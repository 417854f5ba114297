using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Prompts.Fills;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/keep-half</c>: the time, now without doubt.</summary>
public sealed class KeepHalf : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var (morning, evening) = HalvesOfDay.Of(frame);
        frame.Values["daily-time"] = frame.Values["half-of-day"].Label == "morning" ? morning : evening;
        return null;
    }
}
