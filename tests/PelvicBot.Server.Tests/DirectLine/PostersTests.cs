using System.Globalization;
using System.Net.WebSockets;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.DirectLine;

/// <summary>The real service, with the real coach and SQLite, under fifty who post into one conversation at once.</summary>
public sealed class PostersTests
{
    private const int Posters = 50;
    private const int Each = 6;

    [Fact]
    public async Task Conversation_UnderFiftyPosters_IsReadCompleteAndInOrderByStreamAndByPolling()
    {
        await using var service = await RealService.StartAsync("--DirectLine:PostsPerMinute", "0");
        var member = await DirectLineMember.JoinAsync(service.Http);
        using var early = await member.StreamAsync();
        var polling = PollAsync(member);
        var streaming = ReadAsync(early);

        await Task.WhenAll(Enumerable.Range(0, Posters).Select(poster => Task.Run(async () =>
        {
            for (var message = 0; message < Each; message++)
            {
                await member.PostAsync("help", string.Create(CultureInfo.InvariantCulture, $"{poster}-{message}"));
            }
        })));

        var streamed = await streaming;
        Assert.Equal(streamed.Select(activity => activity.Id), (await polling).Select(activity => activity.Id));
        using var late = await member.StreamAsync();
        Assert.Equal(streamed.Select(activity => activity.Id), (await ReadAsync(late)).Select(activity => activity.Id));

        Assert.Equal(streamed.Count, streamed.Select(activity => activity.Id).Distinct().Count());
        var asked = streamed.Where(IsAsked).ToList();
        Assert.Equal(asked.Select(activity => activity.Id), streamed.Where(IsAnswer).Select(activity => activity.ReplyToId));
        Assert.All(Enumerable.Range(0, Posters), poster => Assert.Equal(
            Enumerable.Range(0, Each).Select(message => string.Create(CultureInfo.InvariantCulture, $"{poster}-{message}")),
            asked.Select(DirectLineMember.CountOf).Where(count => count!.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{poster}-"), StringComparison.Ordinal))));
    }

    private static bool IsAsked(Activity activity) => activity.From?.Id == DirectLineMember.User;

    private static bool IsAnswer(Activity activity) =>
        !IsAsked(activity) && activity.Text!.Contains("These words always work", StringComparison.Ordinal);

    private static async Task<List<Activity>> ReadAsync(ClientWebSocket socket)
    {
        var answers = 0;
        var (activities, _) = await socket.ReadUntilAsync(activity => IsAnswer(activity) && ++answers == Posters * Each);
        return activities;
    }

    /// <summary>Polls as fast as it can, from watermark to watermark, until the last answer is there.</summary>
    private static async Task<List<Activity>> PollAsync(DirectLineMember member)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        var all = new List<Activity>();
        var watermark = "";
        while (all.Count(IsAnswer) < Posters * Each)
        {
            patience.Token.ThrowIfCancellationRequested();
            var page = await member.ReadAsync(watermark);
            all.AddRange(page.Activities);
            watermark = page.Watermark!;
        }

        return all;
    }
}
