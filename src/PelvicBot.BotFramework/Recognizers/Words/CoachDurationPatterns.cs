namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>Durations and frequencies in normalised text whose number words are digits.</summary>
internal static class CoachDurationPatterns
{
    public const string Unit =
        "(?<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|years?|yrs?|s|m|h|d)";

    public const string Piece =
        @"(?<![\w.:])(?:(?<n>\d+(?:[.,]\d+)?)(?<half>½| ?and (?:a |1 )?half| 1/2)?\s*-?\s*(?:of )?(?:more |full |whole )?" + Unit
        + @"|(?<half>½|half)\s+(?:an? |of an? )?" + Unit
        + @"|(?<quarters>(?:a |1 |3 )?quarters?)\s+(?:of )?(?:an? )?" + Unit
        + @"|(?<word>a|an|1|another|(?:a )?couple(?: of)?|(?:a )?few)\s+(?:(?:more|full|whole|good)\s+)?(?<half>half )?" + Unit
        + @")\b(?<after>\s+and (?:a |1 )?(?<more>half|quarter)\b)?";

    public const string ShortHours = @"(?<![\w.:])(?<h>\d+)\s?h\s?(?<m>[0-5]\d)(?!\w)";

    public const string Rate =
        @"\b(?:a|an|per|each|every|/)\s*(?<per>day|night|week|fortnight|month|hour|year)\b|(?<per>daily|nightly|weekly|"
        + @"monthly|hourly)\b|/\s?(?<per>day|week|hour)";

    public const string Count =
        @"\b(?:(?<n>\d+)\s*(?:times|time|x|sessions?)|(?<n>\d+)(?=\s*(?:/|a|per|each|every)\s*(?:day|week|night|month|hour))|"
        + @"(?<word>once|twice|thrice|a couple of times|couple of times|a few times))";

    public const string Every =
        @"\b(?:every|each)\s+(?:(?<other>other|second|2nd)\s+|(?<n>\d+(?:[.,]\d+)?)\s+|(?<few>few|"
        + @"couple of)\s+)?(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|months?|morning|afternoon|evening|night|"
        + @"single day)\b";
}
