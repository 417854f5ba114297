using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>Number words below a hundred, usual misspellings with them, rewritten as digits in normalised text.</summary>
internal static partial class SpokenNumbers
{
    private const string One = "one|two|three|four|five|six|seven|eight|nine";

    private const string Other =
        "zero|nought|naught|nil|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" + Misspelt;

    private const string Misspelt = "thre|threee|tree(?= out)|foru|fuor|fiev|fve|sevn|sevan|seevn|eigth|eigt|eihgt|nien|tenn";

    private static readonly FrozenDictionary<string, int> Values = Build();

    /// <summary>"seven thirty-five" becomes "7 35", "about a thre" "about a 3"; "the second one" stays.</summary>
    public static string ToDigits(string normalized) => Spoken().Replace(normalized, match =>
    {
        var sum = 0;
        foreach (var word in match.Value.Split([' ', '-']))
        {
            sum += Values[word];
        }

        return sum.ToString(CultureInfo.InvariantCulture);
    });

    private static FrozenDictionary<string, int> Build()
    {
        var values = new Dictionary<string, int>
        {
            ["nil"] = 0, ["thre"] = 3, ["threee"] = 3, ["tree"] = 3, ["foru"] = 4, ["fuor"] = 4, ["fiev"] = 5, ["fve"] = 5,
            ["sevn"] = 7, ["sevan"] = 7, ["seevn"] = 7, ["eigth"] = 8, ["eigt"] = 8, ["eihgt"] = 8, ["nien"] = 9, ["tenn"] = 10,
        };
        foreach (var (word, value) in NumberWords.Ones.Concat(NumberWords.Teens).Concat(NumberWords.Tens))
        {
            values[word] = value;
        }

        return values.ToFrozenDictionary();
    }

    // "one" behind a pointer or an ordinal is a pronoun ("this one", "the last one").
    [GeneratedRegex(@"\b(?:(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:" + One + @"))?|" + Other
        + @"|(?<!\b(?:the|this|that|which|no|any|every|some|another|other|first|second|third|fourth|fifth|sixth|last|next|same|top|bottom|middle|\d+(?:st|nd|rd|th))\s)one|(?!one)(?:" + One + @"))\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();
}
