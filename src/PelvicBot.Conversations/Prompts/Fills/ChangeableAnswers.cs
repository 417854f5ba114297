
namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>programme/change</c>: the answers that were given.</summary>
public sealed class ChangeableAnswers : IPromptFiller
{
    public void Fill(PromptFill fill) => fill.Choices = fill.Turn.Member.Answers.Keys.ToHashSet(StringComparer.Ordinal);
}
