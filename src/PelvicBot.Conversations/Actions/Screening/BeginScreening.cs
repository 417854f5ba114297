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

    public IReadOnlyList<IValueKey> Reads => [Change];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var changed = frame.Get(Change);
        if (changed is null && turn.Member.Screened)
        {
            return null;
        }

        foreach (var (id, answer) in turn.Member.Answers.Where(a => a.Key != changed && !FollowsFrom(turn, a.Key, changed)))
        {
            frame.Values[id] = Prompts.FrameAnswers.ToValue(answer);
        }

        frame.Set(Prompts.QuestionPrompt.AnswersKept, value: true);
        return null;
    }

    private static bool FollowsFrom(CoachTurn turn, string id, string? changed) =>
        changed is not null
        && turn.Services.Catalog.Questions.TryGetValue($"screening/{id}", out var question)
        && (question.Asked?.Questions.Contains(changed) ?? false);
}
