using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Tests.Turns;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Tests.Messages;

public sealed class WordingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no placeholder", "no placeholder")]
    [InlineData("{a}", "1")]
    [InlineData("{a}{b} and {a}.", "12 and 1.")]
    [InlineData("call {number} now", "call 144 now")]
    [InlineData("an open { brace", "an open { brace")]
    [InlineData("a closed } brace {a}", "a closed } brace 1")]
    public void Fill_Placeholders_GetTheirValues(string text, string filled) => Assert.Equal(filled, Fill(text));

    [Fact]
    public void Fill_ValueThatLooksLikeAPlaceholder_StaysAsItIs() =>
        Assert.Equal("say {b}", Wording.Fill("say {a}", [("a", "{b}"), ("b", "2")], _ => null));

    [Fact]
    public void Fill_GivenValue_WinsOverTheCommonOne() => Assert.Equal("1", Wording.Fill("{number}", [("number", "1")], _ => "144"));

    [Fact]
    public void Fill_MissingValue_SaysWhich() =>
        Assert.Equal("No value for the placeholder '{c}'.", Assert.Throws<KeyNotFoundException>(() => Fill("{a} {c}")).Message);

    [Theory]
    [InlineData("none", "")]
    [InlineData("{a} and {b}{a}", "a b a")]
    [InlineData("an open { brace", "")]
    public void Placeholders_OfAText_AreNamedInOrder(string text, string names) => Assert.Equal(names, string.Join(' ', Placeholders.In(text)));

    [Fact]
    public void CommonValues_Names_AreThoseThatAreFilled() =>
        Assert.All(CommonValues.Names, n => Assert.NotEqual("", CommonValues.Find(Chat.SomeTurn(), n)));

    private static string Fill(string text) => Wording.Fill(text, [("a", "1"), ("b", "2")], name => name == "number" ? "144" : null);
}
