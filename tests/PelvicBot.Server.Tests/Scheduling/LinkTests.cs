using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Scheduling;

/// <summary>A member of the web page carries on in a channel, and is written to there from then on.</summary>
public sealed partial class LinkTests
{
    private static int said;

    [Fact]
    public async Task Link_FromDirectLineToAChannel_TheCheckInComesOverTheConnectorAlsoAfterARestart()
    {
        await using var channel = await FakeChannel.StartAsync();
        using var folder = new TemporaryFolder();
        string from;
        await using (var service = await RealService.StartOnAsync(folder))
        {
            var web = await DirectLineMember.JoinAsync(service.Http);
            foreach (var (text, _) in WayThrough.Consent.Concat(WayThrough.Screening).Concat(WayThrough.UntilTheTimer))
            {
                await web.SayAsync(text);
            }

            await web.AdvanceAsync("PT5M");
            foreach (var (text, _) in WayThrough.AfterTheTimer.Concat(WayThrough.DailyTime))
            {
                await web.SayAsync(text);
            }

            from = web.Conversation;
            await web.SayAsync("link");
            var code = Code().Match(await web.SayAsync("Give me a code")).Value;

            await PostAsync(service.Http, channel, "link");
            await channel.WaitAsync(1);
            await PostAsync(service.Http, channel, code);
            var answers = await channel.WaitAsync(3);
            Assert.StartsWith("Done. Both chats are yours now", answers[1].Activity.Text, StringComparison.Ordinal);
            Assert.StartsWith("One thing first: this chat is part of your workplace account.", answers[2].Activity.Text, StringComparison.Ordinal);
        }

        await using (var again = await RealService.StartOnAsync(folder))
        {
            (await again.Http.PostAsJsonAsync("/development/clock", new { advance = "PT36H" })).EnsureSuccessStatusCode();

            var (path, checkIn, _) = (await channel.WaitAsync(4))[3];
            Assert.Equal("/v3/conversations/channel-chat/activities", path);
            Assert.EndsWith("Time for today's two-minute check-in?", checkIn.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(
                await again.Store.ReadAsync(new ConversationKey("webchat", from), 0, 500, default),
                logged => logged.Activity.Text?.Contains("check-in?", StringComparison.Ordinal) ?? false);
        }
    }

    private static async Task PostAsync(HttpClient http, FakeChannel channel, string text)
    {
        var body = new
        {
            type = "message",
            id = string.Create(CultureInfo.InvariantCulture, $"ch-{Interlocked.Increment(ref said)}"),
            channelId = "msteams",
            serviceUrl = channel.ServiceUrl,
            from = new { id = "channel-user" },
            recipient = new { id = "bot" },
            conversation = new { id = "channel-chat", conversationType = "personal" },
            text,
        };
        (await http.PostAsJsonAsync("/api/messages", body)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
