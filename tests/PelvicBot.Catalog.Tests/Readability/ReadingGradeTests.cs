using PelvicBot.Catalog.Readability;

namespace PelvicBot.Catalog.Tests.Readability;

public sealed class ReadingGradeTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void Of_ShortPlainSentences_IsLow() => Assert.True(ReadingGrade.Of("Sit down. Breathe in. Let it go.", None) < 2);

    [Fact]
    public void Of_LongWordsAndSentences_IsHigh() =>
        Assert.True(ReadingGrade.Of("Physiotherapeutic rehabilitation necessitates comprehensive multidisciplinary collaboration.", None) > 12);

    [Fact]
    public void Of_ExemptTerm_CountsAsOneSyllable() =>
        Assert.True(ReadingGrade.Of("The perineum is soft.", new HashSet<string> { "perineum" }) < ReadingGrade.Of("The perineum is soft.", None));

    [Theory]
    [InlineData("breathe", 1)]
    [InlineData("muscle", 2)]
    [InlineData("relaxed", 2)]
    [InlineData("tested", 2)]
    [InlineData("squeezes", 2)]
    [InlineData("body", 2)]
    public void Syllables_Word_AreCounted(string word, int expected) => Assert.Equal(expected, ReadingGrade.Syllables(word));
}
