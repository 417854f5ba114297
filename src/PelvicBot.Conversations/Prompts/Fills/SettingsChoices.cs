using System.Collections.Frozen;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>settings/choose</c>: what can be set; without consent nothing that would be stored.</summary>
public sealed class SettingsChoices : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        if (fill.Turn.Member.Consent is not { Given: true })
        {
            fill.Choices = ((string[])["link", "my-data", "done"]).ToFrozenSet(StringComparer.Ordinal);
        }
    }
}
