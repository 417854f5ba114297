using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>What a question's wording is filled with, worked out anew each time it is put.</summary>
public sealed class PromptFill(CoachTurn turn, DialogFrame frame)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public CoachTurn Turn => turn;

    public DialogFrame Frame => frame;

    /// <summary>The choices that are offered; null for all.</summary>
    public IReadOnlySet<string>? Choices { get; set; }

    public string this[string placeholder]
    {
        set => _values[placeholder] = value;
    }

    /// <summary>The text with its placeholders filled.</summary>
    public string Apply(string text) => turn.Fill(text, [.. _values.Select(v => (v.Key, v.Value))]);
}
