using System.Globalization;
using NodaTime;
using PelvicBot.BotFramework.Recognizers;

namespace PelvicBot.BotFramework.Tests.Recognizers;

public sealed class TimeOfDayRecognizerTests
{
    public static TheoryData<string, string> Times => Table.Of("""
        8pm => 20:00
        8 pm => 20:00
        8 PM => 20:00
        8p.m. => 20:00
        8 p.m. => 20:00
        8 p m => 20:00
        8p => 20:00
        8am => 08:00
        8 a.m. => 08:00
        12am => 00:00
        12pm => 12:00
        12:15 am => 00:15
        11:59 pm => 23:59
        20:00 => 20:00
        20.00 => 20:00
        19.30 => 19:30
        19:30 => 19:30
        19h30 => 19:30
        19h => 19:00
        1930 => 19:30
        1930h => 19:30
        2000 hours => 20:00
        0730 => 07:30
        07:30 => 07:30
        00:30 => 00:30
        7:30 => 07:30?
        7.30 => 07:30?
        730 => 07:30?
        7 30 => 07:30?
        7:30pm => 19:30
        7.30pm => 19:30
        7.30 pm => 19:30
        730pm => 19:30
        7 30 pm => 19:30
        7 => 07:00?
        at 7 => 07:00?
        around 7 => 07:00?
        about 7 please => 07:00?
        maybe 7 => 07:00?
        7ish => 07:00?
        7-ish => 07:00?
        around 7ish pm => 19:00
        seven => 07:00?
        seven pm => 19:00
        at seven in the evening => 19:00
        8 in the evening => 20:00
        8 in the morning => 08:00
        8 at night => 20:00
        8 o'clock => 08:00?
        8 oclock => 08:00?
        8 o’clock at night => 20:00
        eight o'clock in the evening => 20:00
        3 in the afternoon => 15:00
        12 at night => 00:00
        2 at night => 02:00
        12 in the afternoon => 12:00
        half eight => 08:30?
        half 8 => 08:30?
        half eight in the evening => 20:30
        half 8 pm => 20:30
        half past 6 pm => 18:30
        half past six => 06:30?
        half past six in the morning => 06:30
        half-past seven => 07:30?
        half twelve => 12:30?
        quarter to nine => 08:45?
        a quarter to nine => 08:45?
        quarter to 9 pm => 20:45
        quarter past 7 => 07:15?
        quarter past seven in the evening => 19:15
        quarter of nine => 08:45?
        quarter after 7 => 07:15?
        quarter to one in the afternoon => 12:45
        twenty to nine => 08:40?
        20 to 9 => 08:40?
        twenty five to nine => 08:35?
        twenty-five past eight => 08:25?
        ten past 6 => 06:10?
        ten past 6 pm => 18:10
        five to eight in the morning => 07:55
        20 minutes past eight in the evening => 20:20
        noon => 12:00
        12 noon => 12:00
        at noon please => 12:00
        midday => 12:00
        midnight => 00:00
        seven thirty => 07:30?
        seven thirty pm => 19:30
        seven forty-five in the evening => 19:45
        eight oh five => 08:05?
        twenty thirty => 20:30
        nineteen thirty => 19:30
        eighteen hundred => 18:00
        eighteen hundred hours => 18:00
        8 tonight => 20:00
        tonight at 8 => 20:00
        8 this evening => 20:00
        evening at 8 => 20:00
        evenings around 8 => 20:00
        morning at 7 => 07:00
        in the morning at 7 => 07:00
        tomorrow at 8am => 08:00
        every day at 8pm please => 20:00
        let's say 9 => 09:00?
        9 works for me => 09:00?
        I'd prefer 9 pm => 21:00
        remind me at 8pm => 20:00
        remind me at 8 => 08:00?
        set it for 21:15 => 21:15
        after 8pm => 20:00
        by 9 => 09:00?
        10 => 10:00?
        12 => 12:00?
        12:30 => 12:30?
        17 => 17:00
        at 22 => 22:00
        24:00 => 00:00
        5 pm is best => 17:00
        8pm on weekdays => 20:00
        make it 6:45 am => 06:45
        ten o'clock => 10:00?
        ten pm => 22:00
        8:00 => 08:00?
        08:00 => 08:00
        8:05 => 08:05?
        8PM! => 20:00
        nine-thirty => 09:30?
        7 in evening => 19:00
        9 tomorrow morning => 09:00
        after dinner around 8 => 08:00?
        quarter to midnight => 23:45
        8 every evening => 20:00
        before 9pm => 21:00
        ⏰ 8pm => 20:00
        """);

    [Theory]
    [MemberData(nameof(Times))]
    public void Read_OneTime_IsThatTimeAndWhetherHalfOfDayIsOpen(string text, string expected)
    {
        var reading = TimeOfDayRecognizer.Read(text);

        var got = reading is null ? "error" : reading.Time.ToString("HH:mm", CultureInfo.InvariantCulture) + (reading.IsAmbiguous ? "?" : "");
        Assert.Equal(expected, got);
    }

    public static TheoryData<string> Nothing => Table.List("""
        in the morning|evening|before bed|when i wake up|any time|anytime|later|no|7 or 8|7-8pm|between 7 and 8|in 10 minutes|10 minutes|for 8 minutes|in 2 hours|3/10|3 out of 10|25:00|8:75|twice a day|5 times|what time is best?|8 breaths|every 2 hours|99|i have 2 kids|hello|8 percent|5 days a week|1 and 3
        """);

    [Theory]
    [MemberData(nameof(Nothing))]
    [InlineData("")]
    public void Read_NoneOrSeveral_IsNull(string text) => Assert.Null(TimeOfDayRecognizer.Read(text));

    [Theory]
    [InlineData("10 minutes", 10)]
    [InlineData("10 min", 10)]
    [InlineData("10min", 10)]
    [InlineData("10 mins please", 10)]
    [InlineData("ten minutes", 10)]
    [InlineData("about twenty-five minutes", 25)]
    [InlineData("an hour", 60)]
    [InlineData("1 hour", 60)]
    [InlineData("one hour", 60)]
    [InlineData("half an hour", 30)]
    [InlineData("half hour", 30)]
    [InlineData("a half hour", 30)]
    [InlineData("quarter of an hour", 15)]
    [InlineData("three quarters of an hour", 45)]
    [InlineData("90 min", 90)]
    [InlineData("90m", 90)]
    [InlineData("2h", 120)]
    [InlineData("2 hrs", 120)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30min", 90)]
    [InlineData("1 hour 20 minutes", 80)]
    [InlineData("1 hour and 20 minutes", 80)]
    [InlineData("an hour and a half", 90)]
    [InlineData("one and a half hours", 90)]
    [InlineData("2 and a half hours", 150)]
    [InlineData("2.5 hours", 150)]
    [InlineData("a couple of hours", 120)]
    [InlineData("a couple minutes", 2)]
    [InlineData("a few minutes", 3)]
    [InlineData("2 days", 2880)]
    [InlineData("a week", 10080)]
    [InlineData("in 10 minutes", 10)]
    [InlineData("remind me in an hour", 60)]
    [InlineData("another 5 minutes", 5)]
    [InlineData("5 more minutes", 5)]
    [InlineData("a minute", 1)]
    [InlineData("30 seconds", 0.5)]
    [InlineData("10-15 minutes", 15)]
    public void Duration_Length_IsItsMinutes(string text, double minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), DurationRecognizer.Read(text));

    [Theory]
    [InlineData("twice a day")]
    [InlineData("every hour")]
    [InlineData("3 times a week")]
    [InlineData("10")]
    [InlineData("later")]
    [InlineData("")]
    [InlineData("8pm")]
    [InlineData("how long is an hour?")]
    public void Duration_NoLength_IsNull(string text) => Assert.Null(DurationRecognizer.Read(text));

    [Theory]
    [InlineData("once", 1)]
    [InlineData("once a day", 1)]
    [InlineData("twice", 2)]
    [InlineData("twice a day", 2)]
    [InlineData("Twice daily", 2)]
    [InlineData("three times daily", 3)]
    [InlineData("3 times a day", 3)]
    [InlineData("3x a day", 3)]
    [InlineData("3x/day", 3)]
    [InlineData("2 per day", 2)]
    [InlineData("3/day", 3)]
    [InlineData("daily", 1)]
    [InlineData("every day", 1)]
    [InlineData("every single day", 1)]
    [InlineData("every hour", 24)]
    [InlineData("hourly", 24)]
    [InlineData("every 2 hours", 12)]
    [InlineData("every thirty minutes", 48)]
    [InlineData("every other day", 0.5)]
    [InlineData("every second day", 0.5)]
    [InlineData("weekly", 1 / 7d)]
    [InlineData("once a week", 1 / 7d)]
    [InlineData("twice a week", 2 / 7d)]
    [InlineData("5 times per week", 5 / 7d)]
    [InlineData("morning and evening", 2)]
    [InlineData("every morning", 1)]
    [InlineData("a few times a day", 3)]
    [InlineData("a couple of times a day", 2)]
    [InlineData("never", 0)]
    public void Frequency_HowOften_IsTimesPerDay(string text, double perDay) =>
        Assert.Equal(perDay, FrequencyRecognizer.Read(text)!.Value, 9);

    [Theory]
    [InlineData("10 minutes")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("how often is daily?")]
    public void Frequency_NotHowOften_IsNull(string text) => Assert.Null(FrequencyRecognizer.Read(text));
}
