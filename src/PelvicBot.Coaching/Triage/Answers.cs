using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Coaching.Triage;

/// <summary>
/// What a member answered, by the bare id of the question (<c>pain-now</c>); in the order of the ids, so that what is derived from it
/// is always the same. Immutable: <see cref="With"/> and <see cref="Without"/> give a changed copy.
/// </summary>
public sealed class Answers : IReadOnlyDictionary<string, AnswerValue>
{
    public static readonly Answers Empty = new(ImmutableSortedDictionary.Create<string, AnswerValue>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, AnswerValue> _values;

    private Answers(ImmutableSortedDictionary<string, AnswerValue> values) => _values = values;

    public IEnumerable<string> Keys => _values.Keys;

    public IEnumerable<AnswerValue> Values => _values.Values;

    public int Count => _values.Count;

    public AnswerValue this[string key] => _values[key];

    public static Answers From(IEnumerable<KeyValuePair<string, AnswerValue>> answers) => new(Empty._values.AddRange(answers));

    public Answers With(string question, AnswerValue value) => new(_values.SetItem(question, value));

    public Answers With(string question, bool value) => With(question, new AnswerValue.Flag(value));

    public Answers With(string question, int value) => With(question, new AnswerValue.Number(value));

    public Answers With(string question, string value) => With(question, new AnswerValue.One(value));

    public Answers With(string question, params ImmutableArray<string> values) => With(question, new AnswerValue.Many(values));

    public Answers Without(string question) => new(_values.Remove(question));

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out AnswerValue value) => _values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, AnswerValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
