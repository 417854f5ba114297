using PelvicBot.Coaching.Members;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>menu/choose</c>: what makes sense for the member now.</summary>
public sealed class MenuChoices : IPromptFiller
{
    public void Fill(PromptFill fill) => fill.Choices = (fill.Turn.Member switch
    {
        { Consent: not { Given: true } } or { Screened: false } => (string[])["start", "ask", "my-data"],
        { Programme: null } => ["session", "ask", "settings", "my-data"],
        _ => ["session", "check-in", "ask", "settings", "my-data"],
    }).ToHashSet(StringComparer.Ordinal);
}
