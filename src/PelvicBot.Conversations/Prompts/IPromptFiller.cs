namespace PelvicBot.Conversations.Prompts;

/// <summary>Gives a question its placeholders' values and the choices that are offered, by the name that dialogs/*.yaml calls it (<c>fill:</c>).</summary>
public interface IPromptFiller
{
    void Fill(PromptFill fill);
}
