using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>A length of time from what a member typed: "10 minutes", "an hour and a half", "90 min", "2h".</summary>
public static partial class DurationRecognizer
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Few = 3;

    /// <summary>
    /// The sum of what is named ("1 hour 20 minutes"); a month counts 30 days, a year 365, a few are three; of "10-15 minutes"
    /// the longer. Null when there is none, also for a number without a unit and for "twice a day" (a frequency).
    /// </summary>
    public static Duration? Read(string text)
    {
        var normal = Utterance.Normalize(text);
        if (FrequencyRecognizer.IsRate(normal) || Utterance.OpensLikeQuestion(normal))
        {
            return null;
        }

        var digits = SpokenNumbers.ToDigits(normal);
        if (ShortHours().Match(digits) is { Success: true } both)
        {
            return Duration.FromHours(Number(both, "h")) + Duration.FromMinutes(Number(both, "m"));
        }

        var sum = Duration.Zero;
        var previousEnd = -1;
        foreach (Match piece in Piece().Matches(digits))
        {
            if (previousEnd >= 0 && !Joint().IsMatch(digits[previousEnd..piece.Index]))
            {
                return null;
            }

            sum += Length(piece);
            previousEnd = piece.Index + piece.Length;
        }

        return previousEnd < 0 ? null : sum;
    }

    internal static Duration UnitLength(string unit) => unit switch
    {
        "m" => Duration.FromMinutes(1),
        "d" => Duration.FromDays(1),
        "wk" or "wks" => Duration.FromDays(7),
        _ => Duration.FromSeconds(DurationWords.Units[unit].Seconds),
    };

    private static Duration Length(Match piece)
    {
        var word = piece.Groups["word"].Value;
        var amount = piece.Groups["n"].Success ? Number(piece, "n")
            : piece.Groups["quarters"] is { Success: true } quarters ? (quarters.Value.StartsWith('3') ? 0.75 : 0.25)
            : word.Contains("couple", StringComparison.Ordinal) ? 2
            : word.Contains("few", StringComparison.Ordinal) ? Few
            : piece.Groups["half"].Success ? 0
            : 1;
        amount += piece.Groups["half"].Success ? 0.5 : 0;
        amount += piece.Groups["more"].Value switch { "half" => 0.5, "quarter" => 0.25, _ => 0 };
        return Duration.FromSeconds(amount * UnitLength(piece.Groups["unit"].Value).TotalSeconds);
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(CoachDurationPatterns.Piece, Options)]
    private static partial Regex Piece();

    [GeneratedRegex(CoachDurationPatterns.ShortHours, Options)]
    private static partial Regex ShortHours();

    [GeneratedRegex(@"^\s*(?:,|and|\+|&|, and)?\s*$", Options)]
    private static partial Regex Joint();
}
