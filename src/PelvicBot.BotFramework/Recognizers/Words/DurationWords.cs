using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>English units of duration: seconds, the letter of ISO 8601, how many of that letter's unit, and whether they are of the clock.</summary>
internal static class DurationWords
{
    private static readonly DurationUnit Second = new(1, "S", 1, IsClock: true);
    private static readonly DurationUnit Minute = new(60, "M", 1, IsClock: true);
    private static readonly DurationUnit Hour = new(3600, "H", 1, IsClock: true);
    private static readonly DurationUnit Day = new(86_400, "D", 1, IsClock: false);
    private static readonly DurationUnit Week = new(604_800, "W", 1, IsClock: false);
    private static readonly DurationUnit Fortnight = new(1_209_600, "W", 2, IsClock: false);
    private static readonly DurationUnit Month = new(2_592_000, "M", 1, IsClock: false);
    private static readonly DurationUnit Year = new(31_536_000, "Y", 1, IsClock: false);
    private static readonly DurationUnit Decade = new(315_360_000, "Y", 10, IsClock: false);
    private static readonly DurationUnit Weekend = new(172_800, "WE", 1, IsClock: false);
    private static readonly DurationUnit BusinessDay = new(86_400, "BD", 1, IsClock: false);

    public static readonly FrozenDictionary<string, DurationUnit> Units = new Dictionary<string, DurationUnit>
    {
        ["second"] = Second, ["seconds"] = Second, ["sec"] = Second, ["secs"] = Second, ["s"] = Second,
        ["minute"] = Minute, ["minutes"] = Minute, ["min"] = Minute, ["mins"] = Minute,
        ["hour"] = Hour, ["hours"] = Hour, ["hr"] = Hour, ["hrs"] = Hour, ["h"] = Hour,
        ["day"] = Day, ["days"] = Day, ["night"] = Day, ["nights"] = Day,
        ["week"] = Week, ["weeks"] = Week, ["fortnight"] = Fortnight, ["fortnights"] = Fortnight,
        ["weekend"] = Weekend, ["weekends"] = Weekend,
        ["month"] = Month, ["months"] = Month, ["year"] = Year, ["years"] = Year, ["yr"] = Year, ["yrs"] = Year,
        ["decade"] = Decade, ["decades"] = Decade,
    }.ToFrozenDictionary();

    /// <summary>"business days": the second word of the unit.</summary>
    public static readonly DurationUnit BusinessDays = BusinessDay;

    /// <summary>Units that "all", "whole", "half" and "the next" go with.</summary>
    public static readonly FrozenSet<string> Calendar = new[] { "day", "week", "month", "year" }.ToFrozenSet();

    public static readonly FrozenSet<string> Wholes = new[] { "all", "full", "whole" }.ToFrozenSet();

    public static readonly FrozenSet<string> Business = new[] { "business", "working", "work" }.ToFrozenSet();
}
