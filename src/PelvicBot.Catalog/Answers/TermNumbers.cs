namespace PelvicBot.Catalog.Answers;

/// <summary>The terms of the answers, numbered from 0 as they come: one numbering for all that is known of a term.</summary>
internal sealed class TermNumbers
{
    private readonly Dictionary<string, int> _numbers;

    /// <param name="names">Those that have numbers already, in their order.</param>
    public TermNumbers(IReadOnlyCollection<string> names)
    {
        _numbers = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        foreach (var name in names)
        {
            _numbers.Add(name, _numbers.Count);
        }
    }

    /// <summary>In the order of their numbers: nothing is ever removed.</summary>
    public IEnumerable<string> Names => _numbers.Keys;

    public int Count => _numbers.Count;

    /// <summary>The term's number; a new one when it is new.</summary>
    public int Of(string key)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _numbers.Count;
        }

        return number;
    }

    public bool TryFind(string key, out int number) => _numbers.TryGetValue(key, out number);

    public string NameOf(int number) => _numbers.First(p => p.Value == number).Key;
}
