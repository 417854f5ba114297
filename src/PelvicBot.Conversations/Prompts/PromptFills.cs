using System.Collections.Frozen;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Every filler that dialogs/*.yaml may name in <c>fill:</c>.</summary>
public static class PromptFills
{
    public static readonly FrozenDictionary<string, IPromptFiller> All = new Dictionary<string, IPromptFiller>(StringComparer.Ordinal)
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
