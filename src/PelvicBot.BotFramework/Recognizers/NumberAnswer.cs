using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Models;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>A whole number asked for: "12", "about six", "a dozen", "a couple", "two hundred".</summary>
public static partial class NumberAnswer
{
    /// <summary>Null when there is no whole number or several that differ.</summary>
    /// <param name="units">
    /// Units of time that fit the question ("week", "weeks"). When given, a number with another unit of time behind it ("3
    /// months") is no answer; when not, units are not looked at.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">min is above max.</exception>
    public static NumberReading? Read(string text, int min, int max, IReadOnlyCollection<string>? units = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        var normal = Utterance.Normalize(text);
        if (normal is "none" or "no" or "nothing" or "not any" or "none at all")
        {
            return Reading(0, normal, min, max);
        }

        if (Utterance.OpensLikeQuestion(normal))
        {
            return null;
        }

        var numbers = NumberModel.Recognize(Misspelt(normal));
        if (numbers.Count == 0)
        {
            var couple = Couple().Match(normal);
            return couple.Success && FitsUnit(normal, couple.Index + couple.Length, units) ? Reading(2, couple.Value, min, max) : null;
        }

        var fits = numbers.All(n => n.Kind is NumberKind.Plain or NumberKind.Compound && double.IsInteger(n.Value)
            && n.Value.Equals(numbers[0].Value) && FitsUnit(normal, n.End + 1, units));
        return fits && Math.Abs(numbers[0].Value) < int.MaxValue ? Reading((int)numbers[0].Value, numbers[0].Text, min, max) : null;
    }

    // Only misspellings of the same length, so that places in the text stay.
    private static string Misspelt(string normal) => normal.Replace("foru", "four").Replace("fiev", "five").Replace("eigth", "eight");

    private static bool FitsUnit(string normal, int at, IReadOnlyCollection<string>? units)
    {
        if (units is null)
        {
            return true;
        }

        var word = NextWord().Match(normal, at).Groups["w"].Value;
        return units.Contains(word) || !DurationWords.Units.ContainsKey(word);
    }

    private static NumberReading Reading(int value, string shown, int min, int max) => new(value, shown, value < min || value > max);

    [GeneratedRegex(@"\b(?:a )?couple(?: of)?\b")]
    private static partial Regex Couple();

    [GeneratedRegex(@"\G\W*(?:of )?(?<w>[a-z]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex NextWord();
}
