using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Two sets of answers as one, without a copy: a question's condition looks at two or three of some thirty.</summary>
/// <param name="stored">The member's.</param>
/// <param name="given">Those of the dialog under way; they come first.</param>
/// <param name="except">An answer that is left out; null for none.</param>
internal sealed class FrameAnswersView(
    IReadOnlyDictionary<string, AnswerValue> stored, Dictionary<string, DialogValue> given, string? except) : IReadOnlyDictionary<string, AnswerValue>
{
    public IEnumerable<string> Keys => given.Keys.Concat(stored.Keys.Where(k => !given.ContainsKey(k))).Where(k => k != except);

    public IEnumerable<AnswerValue> Values => Keys.Select(k => this[k]);

    public int Count => Keys.Count();

    public AnswerValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no answer to '{key}'.");

    public bool ContainsKey(string key) => key != except && (given.ContainsKey(key) || stored.ContainsKey(key));

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out AnswerValue value)
    {
        if (key == except)
        {
            value = null;
            return false;
        }

        if (given.TryGetValue(key, out var answer))
        {
            value = FrameAnswers.ToAnswer(answer);
            return true;
        }

        return stored.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, AnswerValue>> GetEnumerator() => Keys.Select(k => KeyValuePair.Create(k, this[k])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
