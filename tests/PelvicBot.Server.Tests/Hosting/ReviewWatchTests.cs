using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Commands;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Hosting;

/// <summary>A review that expires is announced weeks before, wherever an operator looks.</summary>
public sealed class ReviewWatchTests
{
    private static readonly ItemInfo[] Items = [.. TestCoach.Instance.Services.Catalog.Items.Values];
    private static readonly LocalDate FirstDue = Items.Min(i => i.ReviewDue);

    [Fact]
    public void Look_LongBefore_SaysNothing() =>
        Assert.Null(ReviewWatch.Look(TestCoach.Instance.Services.Catalog, FirstDue.PlusDays(-43), Duration.FromDays(42)));

    [Fact]
    public void Look_WeeksBefore_CountsWhatIsDue()
    {
        var near = ReviewWatch.Look(TestCoach.Instance.Services.Catalog, FirstDue.PlusDays(-42), Duration.FromDays(42));

        Assert.Equal((0, 0, Items.Count(i => i.ReviewDue == FirstDue)), (near!.Withdrawn, near.ExpiredInUse, near.DueSoon));
        Assert.Equal(FirstDue.ToString("uuuu-MM-dd", null), near.First);
    }

    [Fact]
    public void Look_Afterwards_TellsWhatIsUsedAllTheSame()
    {
        var near = ReviewWatch.Look(TestCoach.Instance.Services.Catalog, new LocalDate(2100, 1, 1), Duration.FromDays(42))!;

        Assert.Equal(Items.Length, near.Withdrawn + near.ExpiredInUse);
        Assert.True(near is { Withdrawn: > 0, ExpiredInUse: > 0, DueSoon: 0 });
    }

    [Fact]
    public async Task Ready_WithReviewsNear_SaysHowMany()
    {
        await using var service = await TestService.StartAsync("--Catalog:WarnBefore", "P10000D");

        var answer = await (await service.GetAsync("/health/ready")).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("ready", answer.GetProperty("status").GetString());
        Assert.Equal(Items.Length, answer.GetProperty("reviews").GetProperty("dueSoon").GetInt32());
        Assert.Contains("are due soon, the first on", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithReviewsNear_NamesThem()
    {
        using var output = new StringWriter();

        var code = CheckCommand.Run(Folder("content"), Folder("dialogs"), FirstDue.PlusDays(-7), 6, output);

        Assert.Equal(0, code);
        Assert.Contains($"is due on {FirstDue:uuuu-MM-dd}", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("en: 0 reviews have expired, ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("no faults in ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DraftsNotAllowed_IsRefused()
    {
        var refusal = Assert.Throws<StartupException>(() => CoachHost.Load(allowDrafts: false, [], FirstDue, new FaultList()));

        Assert.Contains("are drafts that no clinician has reviewed", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Catalog:AllowDrafts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefuseUnreviewed_ReviewedButExpired_IsRefusedForWhatTheCoachNeeds()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Folder("content"));
        foreach (var file in Directory.EnumerateFiles(folder["content"], "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text
                .Replace("status: draft", "status: reviewed", StringComparison.Ordinal)
                .Replace("reviewed-by: none", "reviewed-by: A clinician", StringComparison.Ordinal)
                .Replace("reviewed-on: none", "reviewed-on: 2026-11-01", StringComparison.Ordinal));
        }

        var faults = new FaultList();
        var catalog = Catalog.Loading.CatalogLoader.Load(folder["content"], faults);

        Assert.Empty(faults.All);
        CoachHost.RefuseUnreviewed(catalog, FirstDue);
        var refusal = Assert.Throws<StartupException>(() => CoachHost.RefuseUnreviewed(catalog, FirstDue.PlusDays(1)));
        Assert.Contains("has expired that the coach cannot do without, first of '", refusal.Message, StringComparison.Ordinal);
    }

    private static string Folder(string name) => Path.Combine(RepositoryFolder.Root, name);
}
