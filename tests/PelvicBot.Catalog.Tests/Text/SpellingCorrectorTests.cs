using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Tests.Text;

public sealed class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Corrector = new(new Dictionary<string, int>
    {
        ["pregnant"] = 9, ["dilator"] = 9, ["breathing"] = 9, ["kegel"] = 9, ["sore"] = 2, ["diaphragmatic"] = 1,
    });

    [Theory]
    [InlineData("prgenant", "pregnant")]
    [InlineData("dialator", "dilator")]
    [InlineData("breething", "breathing")]
    [InlineData("kegal", "kegel")]
    [InlineData("diaphramatic", "diaphragmatic")]
    public void Correct_Misspelling_GivesTheKnownWord(string typed, string meant) => Assert.Equal(meant, Corrector.Correct(typed));

    [Theory]
    [InlineData("more")]
    [InlineData("bagel")]
    [InlineData("so")]
    [InlineData("1234")]
    public void Correct_OtherWord_IsLeftAlone(string typed) => Assert.Null(Corrector.Correct(typed));
}
