using System.Collections.Immutable;
using System.Globalization;

namespace PelvicBot.Catalog.Conditions;

/// <summary>
/// Parses conditions: <c>id is v|w</c>, <c>id is not v|w</c>, <c>id has v|w</c>, <c>id has not v|w</c>, <c>id >= 4</c> (also
/// &gt;, &lt;, &lt;=, =), joined by <c>and</c>, <c>or</c>, <c>not</c> and brackets; <c>and</c> binds tighter than <c>or</c>.
/// <c>always</c> and <c>never</c> stand for themselves.
/// </summary>
public static class ConditionParser
{
    /// <returns>The condition, or null with the reason in <paramref name="error"/>.</returns>
    public static Condition? Parse(string text, out string? error)
    {
        var tokens = text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var position = 0;
        try
        {
            var condition = ParseAny(tokens, ref position);
            error = position == tokens.Length ? null : $"'{tokens[position]}' is not expected there";
            return error is null ? condition : null;
        }
        catch (FormatException e)
        {
            error = e.Message;
            return null;
        }
    }

    private static Condition ParseAny(string[] tokens, ref int position)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        parts.Add(ParseAll(tokens, ref position));
        while (Take(tokens, ref position, "or"))
        {
            parts.Add(ParseAll(tokens, ref position));
        }

        return parts.Count == 1 ? parts[0] : new Condition.Any(parts.ToImmutable());
    }

    private static Condition ParseAll(string[] tokens, ref int position)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        parts.Add(ParseOne(tokens, ref position));
        while (Take(tokens, ref position, "and"))
        {
            parts.Add(ParseOne(tokens, ref position));
        }

        return parts.Count == 1 ? parts[0] : new Condition.All(parts.ToImmutable());
    }

    private static Condition ParseOne(string[] tokens, ref int position)
    {
        if (Take(tokens, ref position, "not"))
        {
            return new Condition.Not(ParseOne(tokens, ref position));
        }

        if (Take(tokens, ref position, "("))
        {
            var inner = ParseAny(tokens, ref position);
            return Take(tokens, ref position, ")") ? inner : throw new FormatException("a bracket is not closed");
        }

        if (Take(tokens, ref position, "always"))
        {
            return new Condition.All([]);
        }

        if (Take(tokens, ref position, "never"))
        {
            return new Condition.Any([]);
        }

        var question = Next(tokens, ref position, "a question id");
        var verb = Next(tokens, ref position, "is, has or a comparison");
        if (verb is "is" or "has")
        {
            var negated = Take(tokens, ref position, "not");
            var values = Next(tokens, ref position, "a value").Split('|').ToImmutableArray();
            return negated ? new Condition.NoneOf(question, values) : new Condition.OneOf(question, values);
        }

        var number = Next(tokens, ref position, "a number");
        if (!int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw new FormatException($"'{number}' is not a number");
        }

        return verb switch
        {
            ">=" => new Condition.Within(question, value, int.MaxValue),
            ">" => new Condition.Within(question, value + 1, int.MaxValue),
            "<=" => new Condition.Within(question, int.MinValue, value),
            "<" => new Condition.Within(question, int.MinValue, value - 1),
            "=" => new Condition.Within(question, value, value),
            _ => throw new FormatException($"'{verb}' is not a comparison: use is, has, >=, >, <=, < or ="),
        };
    }

    private static bool Take(string[] tokens, ref int position, string word)
    {
        if (position < tokens.Length && tokens[position] == word)
        {
            position++;
            return true;
        }

        return false;
    }

    private static string Next(string[] tokens, ref int position, string expected) =>
        position < tokens.Length ? tokens[position++] : throw new FormatException($"the condition ends where {expected} is expected");
}
