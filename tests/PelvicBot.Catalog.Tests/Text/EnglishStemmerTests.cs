using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Tests.Text;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("breathe", "breathing")]
    [InlineData("squeezes", "squeezed")]
    [InlineData("dilator", "dilators")]
    [InlineData("pregnancy", "pregnancies")]
    [InlineData("stopped", "stopping")]
    [InlineData("practise", "practising")]
    [InlineData("relaxation", "relaxations")]
    public void Stem_FormsOfOneWord_AreTheSame(string a, string b) => Assert.Equal(EnglishStemmer.Stem(a), EnglishStemmer.Stem(b));

    [Theory]
    [InlineData("pregnant", "perineum")]
    [InlineData("bus", "bu")]
    [InlineData("pass", "pas")]
    public void Stem_DifferentWords_StayApart(string a, string b) => Assert.NotEqual(EnglishStemmer.Stem(a), EnglishStemmer.Stem(b));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("2/10")]
    [InlineData("s")]
    [InlineData("ies")]
    [InlineData("ing")]
    public void Stem_OddInput_ComesBack(string word) => Assert.True(EnglishStemmer.Stem(word).Length <= word.Length + 1);
}
