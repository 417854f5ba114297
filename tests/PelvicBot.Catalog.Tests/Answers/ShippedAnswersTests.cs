using System.Text.RegularExpressions;
using PelvicBot.Catalog.Answers;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Answers;

public sealed partial class ShippedAnswersTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    private static IEnumerable<Answer> All => Catalog.Answers.Values;

    [Fact]
    public void Answers_Shipped_AreAtLeast150() => Assert.True(All.Count(a => !a.IsOutOfScope) >= 150);

    [Fact]
    public void Answers_Questions_AreEachAskedByOneAnswer() =>
        Assert.Empty(All.SelectMany(a => a.Questions.Select(q => (q.ToLowerInvariant(), a.Id))).GroupBy(p => p.Item1)
            .Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Id))}"));

    [Fact]
    public void Answers_Title_IsAWellFormedQuestion() => Assert.All(All, a => Assert.Matches("^[A-Z].*\\?$", a.Title));

    [Fact]
    public void Answers_Text_NamesNoDoseOfAMedicine() =>
        Assert.All(All, a => Assert.DoesNotMatch(DoseOfMedicine(), a.Text));

    [Fact]
    public void Answers_EveryAnswer_IsFoundByItsOwnTitle()
    {
        var lost = All.Where(a => Catalog.AnswerIndex.Find(a.Title, AnswerSituation.Unknown).Best?.Id != a.Id).Select(a => a.Id).ToList();

        Assert.Empty(lost);
    }

    [GeneratedRegex(@"\d+\s*(mg|mcg|microgram|ml|tablets?|pills?|capsules?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DoseOfMedicine();
}
