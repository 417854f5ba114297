using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Messages.Cards;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>What a question's wording is filled with, worked out anew each time it is put.</summary>
/// <param name="turn">The turn.</param>
/// <param name="frame">The dialog that asks.</param>
/// <param name="isPut">See <see cref="IsPut"/>.</param>
public sealed class PromptFill(CoachTurn turn, DialogFrame frame, bool isPut)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<ContentUse> _uses = [];

    public CoachTurn Turn => turn;

    public DialogFrame Frame => frame;

    /// <summary>False while an answer is read: then nothing in front of the question matters, only what can be answered.</summary>
    public bool IsPut => isPut;

    /// <summary>Stands in front of the question's text.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Another of the question's texts instead of its first, and where it has it; null for the first.</summary>
    public (string Part, string Text)? Text { get; set; }

    /// <summary>Shown in front of the question, where the channel shows cards.</summary>
    public AdaptiveCard? Card { get; set; }

    /// <summary>The values that can be answered; null for all.</summary>
    public IReadOnlySet<string>? Choices { get; set; }

    /// <summary>The values that get a button; null for all. The others are understood when typed.</summary>
    public IReadOnlySet<string>? Buttons { get; set; }

    /// <summary>Values that make no sense now.</summary>
    public IReadOnlyCollection<string> Hidden { get; set; } = [];

    /// <summary>The text says all there is to say: no help stands in front of it when the answer was not understood.</summary>
    public bool Unexplained { get; set; }

    /// <summary>Content beyond the question that its text is made from.</summary>
    public IReadOnlyList<ContentUse> Uses => _uses;

    public string this[string placeholder]
    {
        set => _values[placeholder] = value;
    }

    /// <summary>What the placeholders become.</summary>
    public IEnumerable<(string Name, string Value)> Values => _values.Select(v => (v.Key, v.Value));

    public void Use(ContentUse use) => _uses.Add(use);

    /// <summary>The text with its placeholders filled.</summary>
    public string Apply(string text) => turn.Fill(text, [.. Values]);

    public bool Offers(Choice choice) => (Choices?.Contains(choice.Value) ?? true) && !Hidden.Contains(choice.Value);

    public bool Shows(Choice choice) =>
        (Buttons?.Contains(choice.Value) ?? true) && (choice.Shown is null || choice.Shown.Holds(FrameAnswers.Of(turn, frame)));
}
