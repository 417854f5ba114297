using System.Runtime.InteropServices;
using PelvicBot.Coaching.RedFlags.Text;

namespace PelvicBot.Coaching.RedFlags.Examples;

/// <summary>
/// A message as numbers of what stands in it: each word without its ending, each two words that follow one another, and each two with a word between
/// them. Numbers are hashes, so that nothing has to be looked up and what no example has costs nothing.
/// </summary>
internal static class MessageFeatures
{
    /// <summary>Features are below this: some 60,000 differ among 20,000 messages.</summary>
    public const int Count = 1 << 18;

    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private const uint Next = 0x9E3779B9;
    private const uint OneBetween = 0x85EBCA6B;
    private const int LongestShort = 4;

    /// <returns>Each feature once, in order.</returns>
    public static int[] Of(List<Token> tokens)
    {
        Span<uint> words = tokens.Count <= 512 ? stackalloc uint[tokens.Count] : new uint[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            words[i] = Hash(tokens[i]);
        }

        var features = new List<int>(3 * words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            features.Add(Fold(words[i]));
            if (i + 1 < words.Length)
            {
                features.Add(Fold(Mix(words[i], words[i + 1], Next)));
            }

            if (i + 2 < words.Length)
            {
                features.Add(Fold(Mix(words[i], words[i + 2], OneBetween)));
            }
        }

        features.Sort();
        var kept = 0;
        var all = CollectionsMarshal.AsSpan(features);
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[kept - 1])
            {
                all[kept++] = all[i];
            }
        }

        return all[..kept].ToArray();
    }

    /// <summary>All numbers are one word: a message's hours, weeks and degrees are the lexicon's to judge.</summary>
    private static uint Hash(Token token)
    {
        if (!double.IsNaN(token.Number))
        {
            return Basis;
        }

        var letters = token.Word.AsSpan();
        if (letters.Length > LongestShort)
        {
            letters = letters.EndsWith("ing", StringComparison.Ordinal) ? letters[..^3]
                : letters.EndsWith("ed", StringComparison.Ordinal) ? letters[..^2]
                : letters.EndsWith("s", StringComparison.Ordinal) ? letters[..^1] : letters;
        }

        var hash = Basis;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    private static uint Mix(uint first, uint second, uint kind) => ((first * Prime) ^ second) * Prime ^ kind;

    private static int Fold(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        return (int)(hash & (Count - 1));
    }
}
