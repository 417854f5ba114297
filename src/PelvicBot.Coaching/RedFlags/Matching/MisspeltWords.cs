using System.Numerics;
using PelvicBot.Catalog.Compiled;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>
/// Known words, found from a word with one slip of the keyboard: two words that are one slip apart share what is left of them without one
/// letter, or are it. Every word is filed under itself and under itself without each letter but the first. Immutable.
/// </summary>
internal sealed class MisspeltWords
{
    private const uint Prime = 16777619;

    private readonly string[] _words;

    // Chains of entries with the same bucket, in the words' order: the first entry of each bucket, and for each entry its word and the next.
    private readonly int[] _buckets;
    private readonly (int Word, int Next)[] _entries;

    /// <param name="words">Each once; of several that could be meant the earlier one is taken.</param>
    public MisspeltWords(string[] words)
    {
        _words = words;
        _entries = new (int, int)[words.Sum(w => w.Length)];
        _buckets = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_entries.Length + 1)];
        Array.Fill(_buckets, -1);
        var count = 0;
        for (var word = words.Length - 1; word >= 0; word--)
        {
            for (var without = 0; without < words[word].Length; without++)
            {
                ref var bucket = ref _buckets[Bucket(words[word], without)];
                _entries[count] = (word, bucket);
                bucket = count++;
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public MisspeltWords(PartReader from)
    {
        _words = from.Texts();
        _buckets = from.Values<int>();
        _entries = from.Values<(int, int)>();
    }

    public void Write(PartWriter to)
    {
        to.Add(_words);
        to.Add<int>(_buckets);
        to.Add<(int, int)>(_entries);
    }

    /// <returns>A known word one slip away, or null.</returns>
    public string? Meant(string word)
    {
        for (var without = 0; without < word.Length; without++)
        {
            for (var entry = _buckets[Bucket(word, without)]; entry >= 0; entry = _entries[entry].Next)
            {
                if (IsOneSlip(word, _words[_entries[entry].Word]))
                {
                    return _words[_entries[entry].Word];
                }
            }
        }

        return null;
    }

    /// <param name="word">The word.</param>
    /// <param name="without">The letter to leave out; 0 for none.</param>
    private int Bucket(string word, int without)
    {
        var hash = 2166136261;
        for (var i = 0; i < word.Length; i++)
        {
            hash = i == without && i > 0 ? hash : (hash ^ word[i]) * Prime;
        }

        return (int)((hash ^ (hash >> 15)) & (uint)(_buckets.Length - 1));
    }

    /// <summary>One letter added, left out, changed, or two neighbours swapped; the first letter is nearly always right.</summary>
    private static bool IsOneSlip(string a, string b)
    {
        if (a[0] != b[0] || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var restA = a.Length - start - end;
        var restB = b.Length - start - end;
        return (restA <= 1 && restB <= 1) || (restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
