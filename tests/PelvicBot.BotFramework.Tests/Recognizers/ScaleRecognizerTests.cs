using PelvicBot.BotFramework.Recognizers;

namespace PelvicBot.BotFramework.Tests.Recognizers;

public sealed class ScaleRecognizerTests
{
    private static readonly Dictionary<string, int> Words = new()
    {
        ["none"] = 0, ["none at all"] = 0, ["no pain"] = 0, ["nothing"] = 0, ["worst ever"] = 10, ["unbearable"] = 10,
    };

    public static TheoryData<string, string> Values => Table.Of("""
        0 => 0
        3 => 3
        10 => 10
        3. => 3
        3! => 3
        3? => 3
        "3" => 3
        (4) => 4
        three => 3
        Three. => 3
        zero => 0
        ten => 10
        a three => 3
        a 3 => 3
        about a 3 i guess => 3
        about 3 => 3
        around 4 => 4
        roughly a five => 5
        maybe a 6 => 6
        i'd say 7 => 7
        I would say about a seven => 7
        probably 2 => 2
        i think 5 => 5
        5 i think => 5
        it's a 4 => 4
        its 4 today => 4
        It’s a 4 right now => 4
        i'm at a 3 => 3
        i'm at 3 => 3
        pain is 6 => 6
        pain level 6 => 6
        my pain is at 2 now => 2
        tension: 5 => 5
        level 3 => 3
        number 3 => 3
        like a 6 => 6
        more like a 6 => 6
        solid 7 => 7
        7 tbh => 7
        7ish => 7
        7-ish => 7
        five-ish => 5
        3 out of 10 => 3
        three out of ten => 3
        3/10 => 3
        3 / 10 => 3
        3 of 10 => 3
        10/10 => 10
        0/10 => 0
        3 on a scale of 10 => 3
        2-3 => 3 range
        2 - 3 => 3 range
        2–3 => 3 range
        2 to 3 => 3 range
        2 or 3 => 3 range
        maybe 2 or 3 => 3 range
        two or three => 3 range
        between 2 and 3 => 3 range
        3 or 2 => 3 range
        somewhere between four and five => 5 range
        2, maybe 3 => 3 range
        2 maybe 3 => 3 range
        2 or maybe a 3 => 3 range
        3.5 => 4 rounded
        3,5 => 4 rounded
        3½ => 4 rounded
        three and a half => 4 rounded
        3 and a half => 4 rounded
        2.5/10 => 3 rounded
        11 => 10 out
        100 => 10 out
        -2 => 0 out
        minus two => 0 out
        no pain => 0
        No pain! => 0
        none at all => 0
        nothing => 0
        nothing really => 0
        none today => 0
        i have no pain right now => 0
        worst ever => 10
        it's unbearable => 10
        the worst ever honestly => 10
        3 😕 => 3
        3️⃣ => 3
        *3* => 3
        thre => 3
        sevn => 7
        a 3 after 2 days of rest => 3
        3 for 3 days => 3
        6 since 9 o'clock => 6
        it was a 6 yesterday, now 2 => 2
        yesterday it was 5, today it's 3 => 3
        now 4, was 7 => 4
        3 now but 7 last night => 3
        about a 3, it was 5 this morning => 3
        6 (was 4) => 6
        it went up to 6 => 6
        at 3 in the morning it was a 7 => 7
        it went from a 3 to a 5 => 5
        3-4/10 => 4 range
        3 on a scale of 0 to 10 => 3
        went from 6 to 2 => 2
        down from 7 to 4 => 4
        not a 3, more like 5 => 5
        no more than 3 => 3
        i'd give it a four => 4
        four please => 4
        4 when sitting => 4
        5 because i sat for 3 hours => 5
        2 this morning => 2
        a good 8 => 8
        eight out of ten when it's bad => 8
        just 1 => 1
        only a one => 1
        one => 1
        nine => 9
        i feel about a 2 today thanks => 2
        2 points => 2
        hurts like a 9 => 9
        6 hurts => 6
        4 as always => 4
        still 4 => 4
        same, 4 => 4
        """);

    public static TheoryData<string> Nothing => Table.List("""
        at 9 o'clock|for 3 days|2 hours ago|3 weeks|about 5 minutes|since 3 days ago|twice|at 9 in the evening|at 8pm|8:30|8 am|step 3|exercise 2|day 4|week 2|the 2nd one|5 times|3x|10 minutes of breathing|i have 2 kids|had 2 coffees|50%|5 mg
        4 or more|more than 5|less than 3|over 5|at least 4|under 2|3+|not a 3|hello|yes|i don't know|it hurts|low|3 out of 5|1/2|7 or 8 or 2|first 3 then 8|is 3 bad?|what does 5 mean|how do i rate a 3|4 and above
        took 2 pills|my baby is 6 months old|i'm 34 years old|trimester 2|3rd|pain 3 tension 5|a 3 on my left side and 1 on the right|4 stars|l5 s1
        """);

    [Theory]
    [MemberData(nameof(Values))]
    public void Read_AnswerOnScale_IsItsValueAndHow(string text, string expected)
    {
        var reading = ScaleRecognizer.Read(text, 0, 10, Words);

        var got = reading is null ? "nothing"
            : reading.Value + (reading.IsRange ? " range" : "") + (reading.IsRounded ? " rounded" : "") + (reading.IsOutOfRange ? " out" : "");
        Assert.Equal(expected, got);
    }

    [Theory]
    [MemberData(nameof(Nothing))]
    [InlineData("")]
    public void Read_NumberOfSomethingElseOrNone_IsNull(string text) => Assert.Null(ScaleRecognizer.Read(text, 0, 10, Words));

    [Fact]
    public void Read_WordsNotGiven_IsNull() => Assert.Null(ScaleRecognizer.Read("no pain", 0, 10));

    [Fact]
    public void Read_Range_ShowsBoth() => Assert.Equal("2 or 3", ScaleRecognizer.Read("maybe two or three", 0, 10)!.Shown);

    [Theory]
    [InlineData("12", 12, false)]
    [InlineData("about six", 6, false)]
    [InlineData("six weeks", 6, false)]
    [InlineData("a dozen", 12, false)]
    [InlineData("half a dozen", 6, false)]
    [InlineData("a couple", 2, false)]
    [InlineData("couple of weeks", 2, false)]
    [InlineData("twenty-one", 21, false)]
    [InlineData("two hundred", 200, true)]
    [InlineData("1,000", 1000, true)]
    [InlineData("-3", -3, true)]
    [InlineData("none", 0, false)]
    [InlineData("it's been 14 weeks now", 14, false)]
    public void NumberAnswer_WholeNumber_IsRead(string text, int value, bool isOut)
    {
        var reading = NumberAnswer.Read(text, 0, 104);

        Assert.Equal((value, isOut), (reading!.Value, reading.IsOutOfRange));
    }

    [Theory]
    [InlineData("6 or 7")]
    [InlineData("6.5")]
    [InlineData("a few")]
    [InlineData("the one")]
    [InlineData("is 6 enough?")]
    [InlineData("")]
    public void NumberAnswer_NoOneWholeNumber_IsNull(string text) => Assert.Null(NumberAnswer.Read(text, 0, 104));

    [Fact]
    public void NumberAnswer_OtherUnitThanAskedFor_IsNull()
    {
        Assert.Null(NumberAnswer.Read("3 months", 0, 104, ["week", "weeks"]));
        Assert.Equal(3, NumberAnswer.Read("3 weeks", 0, 104, ["week", "weeks"])!.Value);
        Assert.Equal(3, NumberAnswer.Read("3", 0, 104, ["week", "weeks"])!.Value);
    }
}
