using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Gives a question its placeholders' values and the choices that are offered, by the name that dialogs/*.yaml calls it (<c>fill:</c>).</summary>
public interface IPromptFiller
{
    /// <summary>The answers it reads of the dialog, with their types: checked when the dialogs are loaded.</summary>
    IReadOnlyList<IValueKey> Reads => [];

    void Fill(PromptFill fill);
}
