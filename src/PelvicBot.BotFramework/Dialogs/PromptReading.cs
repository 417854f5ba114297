namespace PelvicBot.BotFramework.Dialogs;

/// <summary>What a prompt made of a text.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Value">The answer, when there is one.</param>
public readonly record struct PromptReading(PromptCertainty Certainty, DialogValue? Value)
{
    public static readonly PromptReading None = new(PromptCertainty.None, null);

    public static PromptReading Sure(DialogValue value) => new(PromptCertainty.Sure, value);

    public static PromptReading Likely(DialogValue value) => new(PromptCertainty.Likely, value);
}
