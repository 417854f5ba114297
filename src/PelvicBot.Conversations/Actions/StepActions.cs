using System.Collections.Frozen;

namespace PelvicBot.Conversations.Actions;

/// <summary>Every action that dialogs/*.yaml may name in <c>do:</c> and <c>then:</c>.</summary>
public static class StepActions
{
    public static readonly FrozenDictionary<string, IStepAction> All = new Dictionary<string, IStepAction>(StringComparer.Ordinal)
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
