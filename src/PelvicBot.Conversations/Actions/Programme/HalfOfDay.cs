using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Prompts.Fills;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/half-of-day</c>: <c>clear</c> when the time leaves no doubt, <c>none</c> when no time was given.</summary>
public sealed class HalfOfDay : IStepAction
{
    public IReadOnlyList<IValueKey> Reads => [HalvesOfDay.Time];

    public string? Run(CoachTurn turn, DialogFrame frame) => frame.Get(HalvesOfDay.Time) switch
    {
        null => "none",
        { } time => time.EndsWith(AnswerReader.Ambiguous, StringComparison.Ordinal) ? "ask" : "clear",
    };
}
