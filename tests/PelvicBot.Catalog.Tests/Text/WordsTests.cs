using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("What\u2019s a child's pose?", "what a child pose")]
    [InlineData("don't, won't", "dont wont")]
    [InlineData("5min at 2/10", "5 min at 2/10")]
    [InlineData("side-lying & 18%", "side lying 18 percent")]
    [InlineData("", "")]
    public void Of_Text_SplitsAsTheSearchSeesIt(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words.Of(text)));
}
