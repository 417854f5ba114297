using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.WebChat;

/// <summary>The page as it is served, without a browser.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Page_SaysHowLongTranscriptsAreKept_AsTheSettingHasIt()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["index.html"], "<p>Kept for __KEPT__.</p>");
        await using var service = await TestService.StartAsync("--WebChat:Folder", folder.Path, "--WebChat:KeepTranscript", "P3D");

        Assert.Equal("<p>Kept for 3 days.</p>", await service.Http.GetStringAsync("/"));
    }

    [Fact]
    public async Task Coach_SaysHowLongTranscriptsAreKept_AsTheSettingHasIt()
    {
        await using var service = await RealService.StartAsync("--WebChat:KeepTranscript", "PT36H");
        var member = new ChannelMember(service.Http);

        await member.SayAsync("hello");

        Assert.Contains("is erased, after 36 hours at the latest.", await member.SayAsync("what exactly?"), StringComparison.Ordinal);
    }
}
