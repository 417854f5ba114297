using PelvicBot.BotFramework.Recognizers;

namespace PelvicBot.BotFramework.Tests.Recognizers;

public sealed class AgeRecognizerTests
{
    [Theory]
    [InlineData("52", 52)]
    [InlineData("I'm 52", 52)]
    [InlineData("im fifty-two", 52)]
    [InlineData("yes, I am 41.", 41)]
    [InlineData("34 years old", 34)]
    [InlineData("27yo", 27)]
    [InlineData("I just turned 18", 18)]
    [InlineData("no, I'm 16", 16)]
    [InlineData("only 15", 15)]
    public void Read_AgeAndNothingElse_IsRead(string text, int expected) => Assert.Equal(expected, AgeRecognizer.Read(text));

    [Theory]
    [InlineData("I'll be 18 in March")]
    [InlineData("nearly 18")]
    [InlineData("almost 18")]
    [InlineData("not 18 yet")]
    [InlineData("my daughter is 14")]
    [InlineData("30 weeks")]
    [InlineData("0")]
    [InlineData("400")]
    [InlineData("16 or 17")]
    [InlineData("\u0663")]
    [InlineData("yes")]
    [InlineData("")]
    public void Read_AnythingElse_IsNull(string text) => Assert.Null(AgeRecognizer.Read(text));
}
