namespace PelvicBot.BotFramework.Dialogs;

/// <summary>What a prompt made of a text.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Value">The answer, when there is one.</param>
/// <param name="Shown">The answer in the member's words, to be shown so that it can be corrected; null when they said exactly that.</param>
public readonly record struct PromptReading(PromptCertainty Certainty, DialogValue? Value, string? Shown = null)
{
    public static readonly PromptReading None = new(PromptCertainty.None, null);
}
