namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>Times of day in normalised text whose number words are digits ("half 8", "20 to 9", "7 30 pm").</summary>
internal static class TimeOfDayPatterns
{
    private const string Hour = @"(?<hour>2[0-4]|1\d|0?\d)";

    private const string Minute = @"(?<minute>[0-5]\d)";

    private const string Half = @"(?:\s*(?:(?<half>[ap])\s?\.?\s?m\b\.?|(?<half>[ap])\b(?!\s+[a-z])))";

    private const string Oclock = @"(?:\s*o\s?'?\s?clock\b)";

    private const string Part =
        @"(?:,?\s+(?:in (?:the )?|at (?:the )?|tomorrow |this |every |each |of the )?(?<part>mornings?|morn|afternoons?|evenings?|eves?|nights?|"
        + @"night time|nighttime|lunch\s?time|tonight|tonite|noon)\b)";

    private const string PartBefore =
        @"(?:(?<before>mornings?|afternoons?|evenings?|nights?|tonight|tonite)(?:,| is best)?\s+(?:at |around |about |by |from |after )*)";

    private const string Delta =
        @"(?:(?<delta>half|(?:a |1 )?quarter|3 quarters|\d{1,2})(?:\s+(?:minutes?|mins?))?\s+(?<way>past|after|to|till|til|"
        + @"before|of)\s+)";

    private const string Tail = "(?:" + Half + "|" + Oclock + "){0,2}" + Part + "?";

    private const string Start = @"(?<![\w:.,/$£€#+-])";

    private const string End = @"(?![\w:/%]|[.,]\d|\s*(?:/|out of)\s*\d)";

    public const string Middle =
        Start + "(?:" + Delta + @")?(?:12\s)?(?<mid>mid[ -]?night|mid[ -]?day|noon|mid[ -]?morning|mid[ -]?afternoon)(?:ish)?\b";

    public const string Shifted = Start + PartBefore + "?" + Delta + Hour + "(?:[:.]" + Minute + ")?" + Tail + End;

    public const string HalfHour = Start + PartBefore + "?half(?:[ -](?:past )?)" + Hour + Tail + End;

    public const string Full = Start + PartBefore + "?" + Hour + @"(?:(?:\s?[:.h,]\s?|\s+(?:oh? |0)?)" + Minute + @"|\s+(?:oh?|0)\s+(?<ones>\d))(?::[0-5]\d)?(?:\s?h(?:rs|ours)?\b)?(?:\s?-?ish\b)?" + Tail + End;

    public const string Joined = Start + PartBefore + @"?(?<hour>2[0-3]|[01]\d|\d)" + Minute + @"(?:\s?h(?:rs|ours)?\b)?" + Tail + End;

    public const string Hundred = Start + @"(?<hour>2[0-4]|1\d|0?\d)\s?hundred(?:\s+(?:hours|hrs))?\b" + End;

    public const string Bare = Start + PartBefore + "?" + Hour + @"(?<letter>h)?(?:\s?-?ish\b)?" + Tail + End;

    /// <summary>Behind a bare number: it counts something and is no hour.</summary>
    public const string Counts =
        @"^\s*-?\s*(?:(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|secs?|times?|x|sessions?|reps?|"
        + @"breaths?|kids?|percent|of|out|or so (?:minutes?|hours?))\b|%|\+)";

    /// <summary>Words that may stand around a bare hour. Any other makes it a number of something else.</summary>
    public const string Around =
        @"^(?:at|around|about|maybe|say|let's|lets|let|like|by|from|after|before|i|i'd|i'll|id|would|could|do|can|it|it's|"
        + @"its|is|be|prefer|think|guess|usually|probably|make|set|for|me|please|pls|works|work|best|good|great|ok|okay|fine|"
        + @"time|thanks|yes|yeah|sure|the|a|bit|just|daily|every|each|day|days|weekdays|on|o|clock|approximately|approx|"
        + @"roughly|circa|ca|sharp|exactly|hmm|um|well|then|sounds|remind|message|text|ping|tomorrow|today|go|with|ideally|"
        + @"perhaps|possibly|how|ish|change|move|to|now|instead|my|reminder|want|want it|wake|up|get|home|ill|me|bed|some|"
        + @"sometime|somewhere|normally|earliest|latest|no|later|than|us|dinner|supper|breakfast|lunch|work|school|shower|tea)$";
}
