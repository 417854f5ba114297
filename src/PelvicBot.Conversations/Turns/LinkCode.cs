using System.Security.Cryptography;
using System.Text;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// One-time codes for carrying on elsewhere: eight letters and digits that cannot be taken for each other, 39 bits. Only their hash is stored.
/// </summary>
public static class LinkCode
{
    /// <summary>Without 0 and O, 1, I and L, which look alike, and U, so that no code is a word one would not want to read.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 8;

    /// <summary>A fresh code, as it is shown: <c>K7F4-P2QX</c>.</summary>
    public static string Create()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
    }

    /// <summary>Whether a text is a code as it is shown. Nobody tells of anything with one, whatever its letters and digits read like ("34YR-…").</summary>
    public static bool IsOne(string text) => text.Trim() is { Length: Length + 1 } code && code[Length / 2] == '-' && Hash(code) is not null;

    /// <summary>The hash of a typed code, however it was spaced or cased; null when the text cannot be one.</summary>
    public static string? Hash(string text)
    {
        var code = string.Concat(text.ToUpperInvariant().Where(c => c is not (' ' or '-' or '–' or '.' or '"')));
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)))
            : null;
    }
}
