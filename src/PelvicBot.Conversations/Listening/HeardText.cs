using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.Listening;

/// <summary>A member's text with what was found out about it on the way through the listeners.</summary>
/// <param name="Text">Without control characters, trimmed; never empty.</param>
/// <param name="Plain">Lower case, without punctuation: what commands are compared with.</param>
/// <param name="LooksLikeQuestion">Shaped like a question, so never taken as a fuzzy choice.</param>
/// <param name="Answer">What the open question makes of it.</param>
public sealed record HeardText(string Text, string Plain, bool LooksLikeQuestion, PromptReading Answer)
{
    /// <summary>A flag that does not interrupt was found and its advice is waiting to be said.</summary>
    public bool Flagged { get; set; }

    /// <summary>Whether it is taken as the answer: exact or confident, or likely and not a question.</summary>
    public bool Answers => Answer.Certainty == PromptCertainty.Sure || (Answer.Certainty == PromptCertainty.Likely && !LooksLikeQuestion);
}
