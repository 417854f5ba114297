using System.Text;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Teams;

/// <summary>Group chats and channels, over HTTP with the real coach and store.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Group_JoinedAndWrittenToAtOnce_HearsOneSentenceAndNothingAboutAnybodyIsKept(string type)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await RealService.StartAsync();
        var jo = new TeamsMember(service.Http, channel, "19:group@thread.v2", type);
        var kim = new TeamsMember(service.Http, channel, "19:group@thread.v2", type, "29:kim");

        await Task.WhenAll(
            jo.SendAsync(new { type = "installationUpdate", action = "add" }),
            jo.SendAsync(new { type = "conversationUpdate", membersAdded = new[] { new { id = "28:coach" }, new { id = "29:jo" } } }),
            jo.SayAsync("<at>Private coach</at> hello"),
            kim.SayAsync("<at>Private coach</at> I have pelvic pain"));
        await kim.SayAsync("<at>Private coach</at> menu");

        await new TeamsMember(service.Http, channel, "a:kim", user: "29:kim").SayAsync("hi");
        await service.DeliveredAsync();
        Assert.Contains(channel.Posts, post => post.Path.Contains("a:kim", StringComparison.Ordinal));
        var told = Assert.Single(channel.Posts, post => post.Path.Contains("thread.v2", StringComparison.Ordinal));
        Assert.Equal("I only talk in private. Please write to me in a one-to-one chat.", told.Activity.Text);
        Assert.Null(told.Activity.Recipient);
        Assert.DoesNotContain("jo", told.Json, StringComparison.OrdinalIgnoreCase);
        Assert.False(Keeps(service, "29:jo"));
        Assert.False(Keeps(service, "aad-of-jo"));
        Assert.True(Keeps(service, "29:kim"));
    }

    [Fact]
    public async Task Group_WithASignOfAnEmergency_HearsEachTimeWhereHelpIsAndNotWhatFor()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await RealService.StartAsync();
        var jo = new TeamsMember(service.Http, channel, "19:group@thread.v2", "groupChat");

        await jo.SayAsync("I want to kill myself");
        await jo.SayAsync("numb between my legs since this morning and both legs are weak");

        var posts = await channel.WaitAsync(2);
        Assert.All(posts, post => Assert.StartsWith("If this may be urgent, don't wait for me. Call your local emergency number", post.Activity.Text, StringComparison.Ordinal));
        Assert.Single(posts.Select(post => post.Activity.Text).Distinct());
        Assert.False(Keeps(service, "29:jo"));
    }

    /// <summary>Whether a text stands anywhere in the database's files, in clear.</summary>
    private static bool Keeps(RealService service, string text)
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(service.DatabaseFile)!, Path.GetFileName(service.DatabaseFile) + "*");
        Assert.NotEmpty(files);
        return files.Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        });
    }
}
