using System.Collections.Immutable;

namespace PelvicBot.Catalog.Rules;

/// <summary>Every number that <see cref="CoachingRules"/> reads.</summary>
public static class RuleNumbers
{
    public static readonly RuleNumber DiscomfortLimit = new("rule/discomfort", "limit", 0, 10);
    public static readonly RuleNumber DiscomfortLowest = new("rule/discomfort", "lowest", 0, 0);
    public static readonly RuleNumber DiscomfortHighest = new("rule/discomfort", "highest", 10, 10);
    public static readonly RuleNumber SpikeLevel = new("rule/spike", "level", 1, 10);
    public static readonly RuleNumber SpikeRise = new("rule/spike", "rise", 1, 10);
    public static readonly RuleNumber EasingHours = new("rule/settling", "easing-hours", 1, 168);
    public static readonly RuleNumber SettledHours = new("rule/settling", "settled-hours", 1, 168);
    public static readonly RuleNumber FadingHours = new("rule/settling", "fading-hours", 1, 168);
    public static readonly RuleNumber TendernessFadesSeconds = new("rule/tenderness", "fades-seconds", 1, 600);
    public static readonly RuleNumber StepsForwardPerDay = new("rule/one-step-a-day", "steps", 1, 1);
    public static readonly RuleNumber RepsPerDay = new("rule/daily-ceiling", "reps-per-day", 1, 200);
    public static readonly RuleNumber BackLyingWeeks = new("rule/back-lying", "from-week", 1, 40);
    public static readonly RuleNumber SurgeryWeeks = new("rule/surgery", "weeks", 1, 52);
    public static readonly RuleNumber ChangePoints = new("rule/real-change", "points", 1, 10);
    public static readonly RuleNumber ChangePercent = new("rule/real-change", "percent", 1, 100);
    public static readonly RuleNumber IdleMinutes = new("rule/idle", "minutes", 1, 1440);
    public static readonly RuleNumber NudgeHours = new("rule/nudge", "hours", 1, 24);
    public static readonly RuleNumber NudgesPerDay = new("rule/nudge", "per-day", 1, 1);
    public static readonly RuleNumber SilentDays = new("rule/silence", "days", 1, 30);
    public static readonly RuleNumber AdherenceDays = new("rule/adherence", "days", 1, 31);
    public static readonly RuleNumber SnoozeShortMinutes = new("rule/snooze", "short-minutes", 1, 1440);
    public static readonly RuleNumber SnoozeMiddleMinutes = new("rule/snooze", "middle-minutes", 1, 1440);
    public static readonly RuleNumber SnoozeLongMinutes = new("rule/snooze", "long-minutes", 1, 1440);
    public static readonly RuleNumber MicroBreakMinutes = new("rule/micro-breaks", "every-minutes", 15, 1440);

    public static readonly RuleNumber QuietFromHour = new("rule/quiet-hours", "from-hour", 12, 23);
    public static readonly RuleNumber QuietToHour = new("rule/quiet-hours", "to-hour", 0, 12);

    public static readonly RuleNumber SnoozeEveningHour = new("rule/snooze", "evening-hour", 16, 22);
    public static readonly RuleNumber LinkMinutes = new("rule/link", "minutes", 1, 60);
    public static readonly RuleNumber LinkTries = new("rule/link", "tries", 1, 20);
    public static readonly RuleNumber RetriesExplained = new("rule/retries", "explained", 1, 5);
    public static readonly RuleNumber RetriesAtMost = new("rule/retries", "at-most", 2, 10);

    public static readonly ImmutableArray<RuleNumber> All =
    [
        DiscomfortLimit, DiscomfortLowest, DiscomfortHighest, SpikeLevel, SpikeRise, EasingHours, SettledHours, FadingHours,
        TendernessFadesSeconds, StepsForwardPerDay, RepsPerDay, BackLyingWeeks, SurgeryWeeks, ChangePoints, ChangePercent, IdleMinutes,
        NudgeHours, NudgesPerDay, SilentDays, AdherenceDays, SnoozeShortMinutes, SnoozeMiddleMinutes, SnoozeLongMinutes, MicroBreakMinutes,
        QuietFromHour, QuietToHour, SnoozeEveningHour, LinkMinutes, LinkTries, RetriesExplained, RetriesAtMost,
    ];
}
