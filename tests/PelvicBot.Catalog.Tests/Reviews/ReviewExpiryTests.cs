using NodaTime;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Reviews;

public sealed class ReviewExpiryTests
{
    private static readonly LocalDate Due = new(2026, 11, 21);

    [Fact]
    public void On_TheDayItIsDue_AnswerIsStillGiven_TheDayAfterNoMore()
    {
        var catalog = Shipped("content/en/answers/breathing.yaml", "2027-05-31", "2026-11-21");
        var answer = catalog.Answers.Values.First(a => a.Info.ReviewDue == Due);

        Assert.Contains(answer.Id, Found(catalog.On(Due), answer));
        Assert.DoesNotContain(answer.Id, Found(catalog.On(Due.PlusDays(1)), answer));
        Assert.Same(catalog, catalog.On(Due));
        Assert.Same(catalog.On(Due.PlusDays(1)), catalog.On(Due.PlusDays(1)));
    }

    [Fact]
    public void On_AnswerForSomeExpired_TheGeneralOneDoesNotTakeItsPlace()
    {
        var catalog = Shipped(null, "", "");
        var standIn = catalog.Answers.Values.First(a => a.InsteadOf.Length > 0);
        var later = Shipped(standIn.Info.File, "2027-05-31", "2026-11-21");

        Assert.DoesNotContain(later.On(Due.PlusDays(1)).Answers.Keys, id => id == standIn.Id || standIn.InsteadOf.Contains(id));
    }

    [Theory]
    [InlineData("content/en/red-flags/flags-emergency.yaml")]
    [InlineData("content/en/urgent/emergency.yaml")]
    [InlineData("content/en/regions.yaml")]
    [InlineData("content/en/contraindications.yaml")]
    [InlineData("content/triage/rules.yaml")]
    [InlineData("content/en/answers/out-of-scope.yaml")]
    public void On_WhatKeepsPeopleSafeExpired_ItStaysAndIsNamed(string file)
    {
        var catalog = Shipped(file, "2027-05-31", "2026-11-21");
        var today = Due.PlusDays(1);

        Assert.Same(catalog, catalog.On(today));
        Assert.All(ReviewExpiry.ExpiredInUse(catalog, today), i => Assert.Equal(file, i.File));
        Assert.NotEmpty(ReviewExpiry.ExpiredInUse(catalog, today));
    }

    [Fact]
    public void On_EverythingExpired_BreathingAtRestStays()
    {
        var catalog = Shipped(null, "", "");
        var less = catalog.On(new LocalDate(2100, 1, 1));

        Assert.Equal(catalog.Exercises.Count + catalog.Programmes.Count - 1, less.Withdrawn.Count(id => catalog.Exercises.ContainsKey(id) || catalog.Programmes.ContainsKey(id)));
        Assert.All(less.Answers.Values, a => Assert.True(a.IsOutOfScope));
        Assert.DoesNotContain(catalog.Rules.All["rule/breath-only-at-rest"].Values["exercise"], less.Withdrawn.AsEnumerable());
    }

    private static IEnumerable<string> Found(ContentCatalog catalog, Answer answer) =>
        catalog.AnswerIndex.Search(answer.Title, AnswerSituation.Unknown, 5).Select(h => h.Answer.Id);

    private static ContentCatalog Shipped(string? file, string from, string to)
    {
        var faults = new FaultList();
        var files = CatalogLoader.ReadFolder(Path.Combine(RepositoryFolder.Root, "content"))
            .Select(f => f.Name == file ? (f.Name, f.Text.Replace($"review-due: {from}", $"review-due: {to}", StringComparison.Ordinal)) : f);
        var catalog = CatalogLoader.Load(files, faults);
        Assert.Empty(faults.All);
        return catalog;
    }
}
