using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary>
/// <c>screening/begin</c>: what is known already is not asked again. With the option <c>change</c> that answer is forgotten, and with it
/// those that were asked because of it.
/// </summary>
public sealed class BeginScreening : IStepAction
{
    private static readonly ValueKey<string> Change = ValueKeys.Text("change");

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Get(Change) is not { } changed)
        {
            return null;
        }

        foreach (var (id, answer) in turn.Member.Answers)
        {
            if (id != changed)
            {
                frame.Values[id] = Prompts.FrameAnswers.ToValue(answer);
            }
        }

        turn.Member = turn.Member with { Answers = turn.Member.Answers.Remove(changed).Remove("cleared") };
        return null;
    }
}
