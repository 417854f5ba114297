namespace PelvicBot.BotFramework.Dialogs;

/// <summary>Why a question is put.</summary>
public enum PromptOccasion
{
    First,

    /// <summary>The answer was not understood; <see cref="DialogFrame.Attempts"/> says how often.</summary>
    Retry,

    /// <summary>Something came in between, or the member asked for it again.</summary>
    Again,
}
