using PelvicBot.Conversations.Actions;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>programme/others</c>: the alternatives that suit the member.</summary>
public sealed class OtherProgrammes : IPromptFiller
{
    public void Fill(PromptFill fill) =>
        fill.Choices = (Outcomes.Of(fill.Turn)?.Alternatives ?? []).Append("keep").ToHashSet(StringComparer.Ordinal);
}
