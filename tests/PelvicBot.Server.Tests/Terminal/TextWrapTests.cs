using PelvicBot.Server.Terminal;

namespace PelvicBot.Server.Tests.Terminal;

public sealed class TextWrapTests
{
    [Theory]
    [InlineData("one two three", 20, "one two three")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two\nthree four", 9, "one two|three|four")]
    [InlineData("a\n\nb", 5, "a||b")]
    [InlineData("a muchtoolongword b", 6, "a|muchtoolongword|b")]
    [InlineData("", 5, "")]
    public void Prose_Columns_BreaksBetweenWords(string text, int columns, string expected) =>
        Assert.Equal(expected.Replace("|", Environment.NewLine, StringComparison.Ordinal), TextWrap.Prose(text, columns));

    [Fact]
    public void Prose_NoColumns_LeavesItsLinesAsTheyAre() => Assert.Equal("a long line\nand another", TextWrap.Prose("a long line\nand another", null));

    [Theory]
    [InlineData(null, "  [Yes, go on]  [What exactly?]  [No]")]
    [InlineData(40, "  [Yes, go on]  [What exactly?]  [No]")]
    [InlineData(36, "  [Yes, go on]  [What exactly?]|  [No]")]
    [InlineData(12, "  [Yes, go|  on]|  [What|  exactly?]|  [No]")]
    public void Parts_Columns_KeepsEachTogetherWhereItFits(int? columns, string expected) =>
        Assert.Equal(expected.Replace("|", Environment.NewLine, StringComparison.Ordinal), TextWrap.Parts(["[Yes, go on]", "[What exactly?]", "[No]"], columns));
}
