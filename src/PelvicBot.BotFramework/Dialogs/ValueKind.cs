namespace PelvicBot.BotFramework.Dialogs;

/// <summary>The type of a dialog's value, as dialogs/*.yaml names it in lower case.</summary>
public enum ValueKind
{
    Flag,
    Number,
    Text,
    Many,

    /// <summary>Only for reading: the word of a value of any kind but <see cref="Many"/>.</summary>
    Label,
}
