namespace PelvicBot.BotFramework.Dialogs;

/// <summary>How sure a prompt is of an answer.</summary>
public enum PromptCertainty
{
    /// <summary>No answer.</summary>
    None,

    /// <summary>Fuzzy: taken unless the text is shaped like a question or answers something else.</summary>
    Likely,

    /// <summary>Exact or confident.</summary>
    Sure,
}
