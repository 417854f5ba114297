using NodaTime;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Schedules;

namespace PelvicBot.Coaching.Tests.Schedules;

/// <summary>One check-in per local day, right through every change of clocks.</summary>
public sealed class CheckInTimesTests
{
    [Theory]
    [InlineData("Europe/Vienna", 2026, 3, 29, "02:30", "2026-03-29T01:00:00Z")] // 02:00 becomes 03:00 summer time
    [InlineData("America/New_York", 2026, 3, 8, "02:15", "2026-03-08T07:00:00Z")]
    [InlineData("Australia/Lord_Howe", 2026, 10, 4, "02:10", "2026-10-03T15:30:00Z")] // half an hour only
    [InlineData("America/Santiago", 2026, 9, 6, "00:05", "2026-09-06T04:00:00Z")] // midnight itself is skipped
    public void Next_TimeIsSkippedThatDay_MovesToTheFirstValidMinute(string zone, int year, int month, int day, string time, string expected) =>
        Assert.Equal(At(expected), Next(zone, time, new LocalDate(year, month, day)));

    [Theory]
    [InlineData("Europe/Vienna", 2026, 10, 25, "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("America/New_York", 2026, 11, 1, "01:30", "2026-11-01T05:30:00Z")]
    [InlineData("Australia/Lord_Howe", 2026, 4, 5, "01:45", "2026-04-04T14:45:00Z")]
    public void Next_TimeComesTwiceThatDay_IsTheFirstTimeRound(string zone, int year, int month, int day, string time, string expected)
    {
        var first = Next(zone, time, new LocalDate(year, month, day));
        Assert.Equal(At(expected), first);

        var second = CheckInTimes.Next(Schedule(zone, time), first, new LocalDate(year, month, day));
        Assert.Equal(new LocalDate(year, month, day).PlusDays(1), second.InZone(DateTimeZoneProviders.Tzdb[zone]).Date);
    }

    [Theory]
    [InlineData("Europe/Vienna", "02:30")]
    [InlineData("Europe/London", "01:30")]
    [InlineData("America/New_York", "01:59")]
    [InlineData("America/Santiago", "00:00")]
    [InlineData("Australia/Lord_Howe", "02:00")]
    [InlineData("Africa/Casablanca", "02:30")]
    [InlineData("Asia/Kathmandu", "23:59")]
    [InlineData("Pacific/Kiritimati", "00:00")]
    [InlineData("UTC", "12:00")]
    public void Next_EveryDayOfAYear_HasExactlyOne(string zone, string time)
    {
        var schedule = Schedule(zone, time);
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var now = new LocalDate(2026, 1, 1).AtStartOfDayInZone(tz).ToInstant() - Duration.FromTicks(1);
        LocalDate? last = null;
        for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
        {
            now = CheckInTimes.Next(schedule, now, last);
            last = now.InZone(tz).Date;
            Assert.Equal(day, last);
        }
    }

    [Fact]
    public void Next_DayThatTheZoneLeavesOut_IsLeftOutAndComesNotTwice()
    {
        // Samoa had no 30 December 2011.
        var tz = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var schedule = Schedule("Pacific/Apia", "09:00");
        var before = CheckInTimes.Next(schedule, new LocalDate(2011, 12, 29).AtStartOfDayInZone(tz).ToInstant(), null);

        var after = CheckInTimes.Next(schedule, before, before.InZone(tz).Date);
        var third = CheckInTimes.Next(schedule, after, after.InZone(tz).Date);

        Assert.Equal(new LocalDate(2011, 12, 31), after.InZone(tz).Date);
        Assert.Equal(new LocalDate(2012, 1, 1), third.InZone(tz).Date);
    }

    [Fact]
    public void Next_NowIsTheTime_IsTomorrow()
    {
        var now = At("2026-11-02T08:00:00Z");

        Assert.Equal(At("2026-11-03T08:00:00Z"), CheckInTimes.Next(Schedule("UTC", "08:00"), now, null));
        Assert.Equal(now, CheckInTimes.Next(Schedule("UTC", "08:00"), now - Duration.FromTicks(1), null));
    }

    [Fact]
    public void Next_DayHadItsCheckIn_IsTheNextDayThoughTheTimeIsStillToCome() =>
        Assert.Equal(At("2026-11-03T20:00:00Z"), CheckInTimes.Next(Schedule("UTC", "20:00"), At("2026-11-02T08:00:00Z"), new LocalDate(2026, 11, 2)));

    [Fact]
    public void Next_Weekly_IsSevenDaysAfterTheLast() =>
        Assert.Equal(
            At("2026-11-09T08:00:00Z"),
            CheckInTimes.Next(Schedule("UTC", "08:00") with { EveryDays = 7 }, At("2026-11-02T08:00:00Z"), new LocalDate(2026, 11, 2)));

    [Fact]
    public void Next_LastWasLongAgo_IsTheNextTimeFromNow() =>
        Assert.Equal(At("2026-11-02T08:00:00Z"), CheckInTimes.Next(Schedule("UTC", "08:00"), At("2026-11-02T07:00:00Z"), new LocalDate(2026, 1, 1)));

    [Fact]
    public void Next_MovedWestAfterTodaysCheckIn_DoesNotComeTwiceThatDay()
    {
        // Asked at 08:00 in Tokyo on the 2nd; in Honolulu it is still the 1st.
        var asked = At("2026-11-01T23:00:00Z");

        var next = CheckInTimes.Next(Schedule("Pacific/Honolulu", "08:00"), asked, new LocalDate(2026, 11, 2));

        Assert.Equal(At("2026-11-03T18:00:00Z"), next);
    }

    [Fact]
    public void Next_ZoneThatIsNoMore_IsUtc() =>
        Assert.Equal(At("2026-11-02T08:00:00Z"), CheckInTimes.Next(Schedule("Mars/Olympus", "08:00"), At("2026-11-02T07:00:00Z"), null));

    private static Instant Next(string zone, string time, LocalDate day) =>
        CheckInTimes.Next(Schedule(zone, time), day.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[zone]).ToInstant() - Duration.FromHours(1), day.PlusDays(-1));

    private static Schedule Schedule(string zone, string time) => new(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, zone, 1);

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
