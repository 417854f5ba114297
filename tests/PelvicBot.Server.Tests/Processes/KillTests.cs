using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Processes;

/// <summary>kill -9, and on with the same folder.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private ServiceProcess service = null!;

    public async Task InitializeAsync() => service = await ServiceProcess.ServeAsync(folder.Path);

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Conversation_OverDirectLine_OutlivesAKillAtEveryPoint()
    {
        var member = await DirectLineMember.JoinAsync(service.Http);
        await SayAllAsync(member, WayThrough.Consent);
        await RestartAsync(member);
        await SayAllAsync(member, WayThrough.Screening[..5]);
        await RestartAsync(member);
        await SayAllAsync(member, WayThrough.Screening[5..]);
        await SayAllAsync(member, WayThrough.UntilTheTimer);
        await member.AdvanceAsync("PT1M");

        await RestartAsync(member);
        await member.AdvanceAsync("PT5M");
        await member.HearUnaskedAsync("That's 5 minutes.");
        await SayAllAsync(member, WayThrough.AfterTheTimer);
        await SayAllAsync(member, WayThrough.DailyTime);

        await RestartAsync(member);
        await member.AdvanceAsync("PT48H");
        await member.HearUnaskedAsync("Time for today's two-minute check-in?");
        Assert.All(
            (await member.TranscriptAsync()).Where(activity => activity.From?.Id != DirectLineMember.User && activity.ReplyToId is null),
            unasked => Assert.Equal("You have a new message.", unasked.Summary));
        await SayAllAsync(member, WayThrough.CheckIn);
    }

    [Fact]
    public async Task Conversation_OverTheChannel_GoesOnAfterAKillBetweenMessages()
    {
        var member = new ChannelMember(service.Http);
        await member.SayAsync("hello");
        foreach (var part in new[] { WayThrough.Consent, WayThrough.Screening[..3], WayThrough.Screening[3..] })
        {
            foreach (var (said, answer) in part)
            {
                Assert.Contains(answer, await member.SayAsync(said), StringComparison.Ordinal);
            }

            await RestartAsync();
            member.Http = service.Http;
        }

        Assert.Contains(WayThrough.UntilTheTimer[0].Answer, await member.SayAsync(WayThrough.UntilTheTimer[0].Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timer_ThatEndedLongAgoWhenTheServiceIsBack_IsASessionOnPause()
    {
        var member = await DirectLineMember.JoinAsync(service.Http);
        await SayAllAsync(member, [.. WayThrough.Consent, .. WayThrough.Screening, .. WayThrough.UntilTheTimer]);
        var later = await member.AdvanceAsync("PT0S") + Duration.FromHours(1);

        // An hour of downtime: the clock that it starts with is an hour further on, and nothing fell due on the way.
        await RestartAsync("--Clock:Start", InstantPattern.ExtendedIso.Format(later));
        member.Http = service.Http;

        Assert.Contains("The timer ended while I was away", await member.HearUnaskedAsync("on pause"), StringComparison.Ordinal);
        Assert.Contains("How much discomfort did you feel?", await member.SayAsync("Go on"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_ThatWereAcknowledgedBeforeAKill_AreInTheTranscriptAndAnsweredOnceInOrder()
    {
        const int Members = 6;
        const int EnoughAcknowledged = 60;
        var members = await Task.WhenAll(Enumerable.Range(0, Members).Select(_ => DirectLineMember.JoinAsync(service.Http)));
        var acknowledged = members.ToDictionary(member => member, _ => new ConcurrentQueue<string>());
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var posting = members.Select(async member =>
        {
            try
            {
                for (var count = 1; ; count++)
                {
                    acknowledged[member].Enqueue(await member.PostAsync("help", count.ToString(CultureInfo.InvariantCulture)));
                    if (acknowledged.Values.Sum(ids => ids.Count) >= EnoughAcknowledged)
                    {
                        enough.TrySetResult();
                    }
                }
            }
            catch (HttpRequestException)
            {
                // Killed: this one was not acknowledged.
            }
        }).ToList();
        await enough.Task.WaitAsync(Patience.Limit);
        await service.KillAsync();
        await Task.WhenAll(posting);
        await service.DisposeAsync();

        service = await ServiceProcess.ServeAsync(folder.Path);

        foreach (var member in members)
        {
            member.Http = service.Http;
            await AssertAnsweredOnceInOrderAsync(member, [.. acknowledged[member]]);
        }
    }

    private static async Task AssertAnsweredOnceInOrderAsync(DirectLineMember member, IReadOnlyList<string> acknowledged)
    {
        // The last of them is answered only after the cut-off ones before it.
        await member.SayAsync("help");
        var transcript = await member.TranscriptAsync();
        var asked = transcript.Where(activity => activity.From?.Id == DirectLineMember.User).ToList();
        var answered = transcript.Where(activity => activity.From?.Id != DirectLineMember.User && activity.Text!.Contains("These words always work", StringComparison.Ordinal)).ToList();

        Assert.Equal(acknowledged, asked.Select(activity => activity.Id!).Take(acknowledged.Count));
        Assert.Equal(
            Enumerable.Range(1, asked.Count - 1).Select(count => count.ToString(CultureInfo.InvariantCulture)),
            asked.SkipLast(1).Select(DirectLineMember.CountOf));
        Assert.Equal(asked.Select(activity => activity.Id), answered.Select(activity => activity.ReplyToId));
    }

    private static async Task SayAllAsync(DirectLineMember member, IReadOnlyList<(string Said, string Answer)> part)
    {
        foreach (var (said, answer) in part)
        {
            Assert.Contains(answer, await member.SayAsync(said), StringComparison.Ordinal);
        }
    }

    /// <summary>Killed, and started on what is left; the transcript is as it was.</summary>
    private async Task RestartAsync(DirectLineMember member)
    {
        var before = (await member.TranscriptAsync()).Select(activity => activity.Id).ToList();
        await RestartAsync();
        member.Http = service.Http;
        Assert.Equal(before, (await member.TranscriptAsync()).Select(activity => activity.Id));
    }

    private async Task RestartAsync(params string[] settings)
    {
        await service.KillAsync();
        await service.DisposeAsync();
        service = await ServiceProcess.ServeAsync(folder.Path, settings);
    }
}
