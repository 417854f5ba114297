using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// The catalogue texts that a turn took for use within other ones. A message that holds one of them word for word was made from that item,
/// however it was put together.
/// </summary>
public sealed class SaidTexts
{
    private readonly List<(string Text, ContentUse Use)> _texts = [];

    /// <summary>Shorter texts, such as a button's "yes", are found in too many others.</summary>
    private const int Shortest = 4;

    public void Add(string text, ContentUse use)
    {
        if (text.Length >= Shortest)
        {
            _texts.Add((text, use));
        }
    }

    /// <summary>Adds to a message's items those that its text or its card's twin holds, in their order there.</summary>
    public void Complete(MessageDraft draft)
    {
        if (_texts.Count == 0)
        {
            return;
        }

        var said = draft.Text + '\n' + draft.Card?.FallbackText;
        var held = new List<(int At, ContentUse Use)>();
        foreach (var (text, use) in _texts)
        {
            var at = said.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0)
            {
                held.Add((at, use));
            }
        }

        foreach (var (_, use) in held.OrderBy(h => h.At))
        {
            if (!draft.Content.Any(c => Same(c, use)))
            {
                draft.Content.Add(use);
            }
        }
    }

    private static bool Same(ContentUse one, ContentUse other) =>
        one.Hash == other.Hash && one.Parts.SequenceEqual(other.Parts) && one.Values.SequenceEqual(other.Values);
}
