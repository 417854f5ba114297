using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>silence/ask</c>: how many days it has been quiet.</summary>
public sealed class SilentDays : IPromptFiller
{
    public void Fill(PromptFill fill) => fill["days"] = CoachTurn.Number(fill.Turn.Services.Catalog.Rules.SilentDays);
}
