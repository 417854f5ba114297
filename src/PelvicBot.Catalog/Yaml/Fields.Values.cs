using System.Globalization;

namespace PelvicBot.Catalog.Yaml;

/// <content>Fields that are more than a text: numbers, yes or no, and words of a given list.</content>
public sealed partial class Fields
{
    /// <summary>A required whole number within the given range, both ends included.</summary>
    public int Int(string key, int min = int.MinValue, int max = int.MaxValue)
    {
        if (map[key] is null)
        {
            Ask(key, FieldUse.Number(min, max));
            Fault(key, $"'{key}' is missing");
            return min;
        }

        return OptionalInt(key, min, max) ?? min;
    }

    public int? OptionalInt(string key, int min = int.MinValue, int max = int.MaxValue)
    {
        if (OptionalText(key, FieldUse.Number(min, max)) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Fault(key, $"'{key}' must be a whole number{Range(min, max)}, not '{text}'");
        return null;
    }

    private static string Range(int min, int max) => (min, max) switch
    {
        (int.MinValue, int.MaxValue) => "",
        (_, int.MaxValue) => $", {min} or more",
        _ => $" from {min} to {max}",
    };

    public double? OptionalNumber(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(key, $"'{key}' must be a number, not '{text}'");
        return null;
    }

    /// <summary>A yes/no field: <c>true</c>/<c>false</c>, <c>yes</c>/<c>no</c>. Absent reads as false.</summary>
    public bool Flag(string key)
    {
        switch (OptionalText(key, FieldUse.Flag))
        {
            case null or "false" or "no":
                return false;
            case "true" or "yes":
                return true;
            case { } other:
                Fault(key, $"'{key}' must be yes or no, not '{other}'");
                return false;
        }
    }

    /// <summary>One of the given words; anything else is a fault with a suggestion and reads as the first.</summary>
    public string Word(string key, IReadOnlyList<string> allowed)
    {
        var text = Text(key, FieldUse.Word(allowed));
        if (text.Length > 0 && !allowed.Contains(text, StringComparer.Ordinal))
        {
            Fault(key, $"'{key}' cannot be '{text}'{Suggestion.For(text, allowed)}; it is one of {string.Join(", ", allowed)}");
        }

        return allowed.Contains(text, StringComparer.Ordinal) ? text : allowed[0];
    }

    /// <summary>As <see cref="Word"/>, where it may be left out: then null.</summary>
    public string? OptionalWord(string key, IReadOnlyList<string> allowed)
    {
        Expect(key, allowed);
        return Has(key) ? Word(key, allowed) : null;
    }

    /// <summary>Says which words a field may hold that is read in a way of the reader's own, if it is there at all.</summary>
    public void Expect(string key, IReadOnlyList<string> allowed) => Ask(key, FieldUse.Word(allowed));

    /// <summary>Some of the given words; any other is a fault with a suggestion and is left out.</summary>
    public IReadOnlyList<string> Words(string key, IReadOnlyList<string> allowed)
    {
        var words = Texts(key, FieldUse.Word(allowed));
        foreach (var word in words.Where(w => !allowed.Contains(w, StringComparer.Ordinal)))
        {
            Fault(key, $"'{key}' cannot hold '{word}'{Suggestion.For(word, allowed)}; it holds some of {string.Join(", ", allowed)}");
        }

        return [.. words.Where(w => allowed.Contains(w, StringComparer.Ordinal))];
    }
}
