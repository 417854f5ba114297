namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>Pieces of the patterns for times of day; apart from the algorithm so that a word is added here only.</summary>
internal static class TimePatterns
{
    public const string HourWord = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    public const string LateHourWord =
        "twenty[ -](?:one|two|three|four)|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";

    public const string MinuteWord =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

    public const string TensWord = "twenty|thirty|forty|fourty|fifty";

    public const string Minutes = "(?:" + TensWord + ")(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|" + MinuteWord;

    /// <summary>Round minutes: all that may follow an hour word from thirteen on.</summary>
    public const string Fives = "fifteen|(?:twenty|thirty|forty|fourty|fifty)(?:[ -]?five)?|ten|five";

    public const string Digits = @"(?<!\d[,.:]?)(?:2[0-4]|[01]?\d)";

    public const string MinuteDigits = @"[0-5]?\d(?!\d)";

    public const string Oclock = @"o\s*['’‘]?\s*clock";

    public const string Half = @"ampm|(?:a|p)\.\s?m\.|(?:a|p)\.?\s?m\b|p\b";

    /// <summary>What makes a number a time: am, pm, o'clock.</summary>
    public const string Mark = "(?:(?:" + Oclock + @"\s+)?(?<half>" + Half + ")|" + Oclock + ")";

    public const string Lead = @"(?:(?:at|in|around|on|for)\s+(?:the\s+)?)?";

    public const string DayPart = "(?:" + Lead + @"(?<part>morning|afternoon|evening|midnight|lunchtime)|(?:at|in|around|on|for)\s+(?:the\s+)?(?<part>night))";

    public const string DayPartFirst = Lead + "(?<part>morning|afternoon|evening|midnight|night|lunchtime)";

    public const string Delta =
        @"(?:(?<delta>(?:a\s+)?quarter|three\s+quarters?|half(?:\s+an\s+hour)?)|(?<delta>[0-5]?\d|" + Minutes + @")(?:\s+(?:minutes?|mins?))?)";

    public const string Prefix = "(?:" + Delta + @"\s+(?<way>past|to)\s+)";

    public const string Written = "(?:(?<hour>" + HourWord + @")\s+(?<minute>" + Minutes + ")|(?<hour>" + LateHourWord + "|" + HourWord + @")\s+(?<minute>" + Fives + "))";

    public const string Clock = "(?<hour>" + Digits + @")\s*:\s*(?<minute>" + MinuteDigits + @")(?:\s*:\s*(?<second>" + MinuteDigits + "))?";

    public const string Basic = @"\b(?:" + Written + @"\b|(?<hour>" + HourWord + @")\b|" + Clock + "|(?<hour>" + Digits + ")(?![\\d]))";

    public const string Mid = "(?<mid>mid[ -]?night|mid[ -]?morning|mid[ -]?afternoon|mid[ -]?day|(?:12\\s)?noon(?:ish)?)";
}
