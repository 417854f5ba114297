namespace PelvicBot.BotFramework.Dialogs;

/// <summary>A question of a waterfall step: when it is asked, how it is put, and what counts as its answer.</summary>
/// <typeparam name="TTurn">The turn that messages are written to.</typeparam>
public interface IPrompt<TTurn>
{
    /// <summary>False when the answers so far have made the question needless: the step is passed over.</summary>
    bool IsAsked(TTurn turn, DialogFrame frame);

    void Ask(TTurn turn, DialogFrame frame, PromptOccasion occasion);

    /// <summary>Reads an answer. Must not change the frame.</summary>
    PromptReading Read(TTurn turn, DialogFrame frame, string text);
}
