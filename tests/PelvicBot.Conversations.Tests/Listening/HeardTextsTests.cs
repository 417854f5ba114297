using PelvicBot.Conversations.Listening;
using PelvicBot.Conversations.Tests.Turns;

namespace PelvicBot.Conversations.Tests.Listening;

public sealed class HeardTextsTests
{
    [Theory]
    [InlineData("Stop!", "stop")]
    [InlineData("  Go   BACK ", "go back")]
    [InlineData("What can I say?", "what can i say")]
    [InlineData("don’t message me.", "don't message me")]
    [InlineData("check-in", "check-in")]
    [InlineData("?", "?")]
    [InlineData(" ?! ", "?!")]
    [InlineData("Übung", "übung")]
    [InlineData("a,b;c", "a b c")]
    [InlineData("", "")]
    public void Plain_Text_IsWhatCommandsAreComparedWith(string text, string plain) => Assert.Equal(plain, HeardTexts.Plain(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\u0000\u0008")]
    public void Of_Nothing_IsNull(string? text) => Assert.Null(HeardTexts.Of(Chat.SomeTurn(), text));

    [Theory]
    [InlineData("\u0001hello\u0002", "hello")]
    [InlineData("a\u0000b", "a b")]
    [InlineData("a\u0085b\u007f", "a b")]
    [InlineData("  hello ", "hello")]
    public void Of_ControlCharacters_BecomeSpaces(string text, string clean) => Assert.Equal(clean, HeardTexts.Of(Chat.SomeTurn(), text)!.Text);

    [Theory]
    [InlineData("Is it safe?", true)]
    [InlineData("can I do this at work", true)]
    [InlineData("yes", false)]
    public void Of_Text_KnowsAQuestion(string text, bool question) => Assert.Equal(question, HeardTexts.Of(Chat.SomeTurn(), text)!.LooksLikeQuestion);
}
