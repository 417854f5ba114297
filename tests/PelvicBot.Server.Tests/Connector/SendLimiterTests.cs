using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Connector;

public sealed class SendLimiterTests
{
    private static readonly (int Count, Duration Span)[] TeamsThread =
        [(7, Duration.FromSeconds(1)), (8, Duration.FromSeconds(2)), (60, Duration.FromSeconds(30)), (1800, Duration.FromHours(1))];

    private readonly FakeClock clock = new();
    private readonly SendLimiter limiter;

    public SendLimiterTests() => limiter = new SendLimiter(TestSettings.Of(), new MachineClock(clock));

    [Fact]
    public void Take_AsFastAsAThreadOfTeamsAllows_NeverExceedsALimitAndWaitsNoLongerThanNeeded()
    {
        var sent = new List<Instant>();
        while (sent.Count < 4000)
        {
            var wait = limiter.Take(Teams("a"));
            if (wait == Duration.Zero)
            {
                sent.Add(clock.GetCurrentInstant());
            }
            else
            {
                // One tick earlier there is no room yet.
                clock.Advance(wait - Duration.FromTicks(1));
                Assert.True(limiter.Take(Teams("a")) > Duration.Zero);
                clock.Advance(Duration.FromTicks(1));
                Assert.Equal(Duration.Zero, limiter.Take(Teams("a")));
                sent.Add(clock.GetCurrentInstant());
            }
        }

        foreach (var (count, span) in TeamsThread)
        {
            Assert.All(Enumerable.Range(count, sent.Count - count), i => Assert.True(sent[i] - sent[i - count] >= span));
        }

        Assert.True(sent[^1] - sent[0] < Duration.FromHours(3), "4,000 messages fit into the third hour.");
    }

    [Fact]
    public void Take_FromManyThreadsOfATenant_LetsThirtyASecondGo()
    {
        var gone = Enumerable.Range(0, 100).Count(i => limiter.Take(Teams($"t{i}")) == Duration.Zero);
        var other = limiter.Take(Teams("elsewhere", "another tenant"));
        clock.Advance(Duration.FromSeconds(1));
        var next = Enumerable.Range(0, 100).Count(i => limiter.Take(Teams($"u{i}")) == Duration.Zero);

        Assert.Equal((30, Duration.Zero, 30), (gone, other, next));
    }

    [Fact]
    public void Take_OnAnotherChannel_HasOneWideLimitPerThreadAndNoTenant()
    {
        var gone = Enumerable.Range(0, 100).Count(_ => limiter.Take(Direct("a")) == Duration.Zero);
        var others = Enumerable.Range(0, 100).Count(i => limiter.Take(Direct($"b{i}")) == Duration.Zero);

        Assert.Equal((60, 100), (gone, others));
    }

    [Fact]
    public void Take_AfterAnIdleHour_HasForgottenTheThreads()
    {
        for (var i = 0; i < 10_000; i++)
        {
            limiter.Take(Teams($"t{i}", $"tenant {i}"));
        }

        Assert.Equal(20_000, limiter.Remembered);
        clock.Advance(Duration.FromHours(1));
        limiter.Take(Teams("new"));

        Assert.Equal(2, limiter.Remembered);
    }

    [Fact]
    public async Task Enter_WhereTheWaitIsLong_SaysSoAtOnce()
    {
        for (var i = 0; i < 60; i++)
        {
            limiter.Take(Direct("a"));
        }

        Assert.Equal(Duration.FromSeconds(30), await limiter.EnterAsync(Direct("a"), default));
    }

    private static ConversationReference Teams(string thread, string tenant = "tenant") =>
        new() { ChannelId = "msteams", ConversationId = thread, TenantId = tenant };

    private static ConversationReference Direct(string thread) => new() { ChannelId = "directline", ConversationId = thread };
}
