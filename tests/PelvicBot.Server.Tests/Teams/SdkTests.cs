using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Teams;

/// <summary>Microsoft's JavaScript SDK reads what the coach sends, writes what it hears, and would send the same (tests/clients/sdk-channel.mjs).</summary>
public sealed class SdkTests
{
    [Fact]
    public async Task Sdk_AsTheChannel_ReadsEveryReplyAndWouldSendTheSame()
    {
        await using var service = await RealService.StartRunningAsync();

        var outcome = await NodeScript.RunAsync("sdk-channel.mjs", $"{service.Address}api/messages");

        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        Assert.Contains("Shall I say what this is about?", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Noted: None of these.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Noted: Stress, Ease pain.", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("replies read", outcome.Output.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Every card that the coach can show in Teams on the way from hello into a session, as Microsoft's renderer parses it.</summary>
    [Fact]
    public async Task Cards_OfAConversation_AreParsedByTheRendererWithoutAFault()
    {
        await using var service = await RealService.StartRunningAsync();
        await using var channel = await FakeChannel.StartAsync();
        await using var renderer = NodeScript.Start("adaptive-cards.mjs");
        var member = new TeamsMember(service.Http, channel);
        string[] said =
        [
            "hi", "yes", "yes", "yes", "none of these", "ease tension", "vulva", "no", "no", "none of these", "none of these", "1", "2", "new", "start now", "ready",
        ];

        foreach (var text in said)
        {
            await member.SayAsync(text);
        }

        await Eventually.Async(() => channel.Posts, posts => posts.Any(post => post.Json.Contains("\"Today\"", StringComparison.Ordinal)));
        var cards = channel.Posts.SelectMany(post => post.Activity.Attachments ?? []).Select(card => card.Content!.Value.GetRawText()).ToList();
        Assert.True(cards.Count >= 6, $"{cards.Count} cards");
        foreach (var card in cards)
        {
            await renderer.WriteLineAsync(card);
        }

        var outcome = await renderer.EndAsync();
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        Assert.Equal(cards.Count, outcome.Output.Split("no faults").Length - 1);
    }
}
