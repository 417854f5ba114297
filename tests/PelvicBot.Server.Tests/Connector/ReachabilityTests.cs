using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Connector;

/// <summary>Check-ins over a channel, until it takes no more, and after the member is back.</summary>
public sealed class ReachabilityTests : IAsyncLifetime
{
    private const string CheckIn = "Time for today's two-minute check-in?";
    private const string MissedSome = "my messages could not reach you";

    private FakeChannel channel = null!;
    private RealService service = null!;
    private ChannelMember member = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        service = await RealService.StartAsync();
        member = new ChannelMember(service.Http, channel: channel);
        await member.SayAsync("hello");
        foreach (var (said, answer) in ((string, string)[])[.. WayThrough.Consent, .. WayThrough.Screening, .. WayThrough.UntilTheTimer])
        {
            Assert.Contains(answer, await member.SayAsync(said), StringComparison.Ordinal);
        }

        await service.AdvanceAsync("PT5M");
        await channel.WaitAsync(1);
        await service.DeliveredAsync();
        foreach (var (said, answer) in ((string, string)[])[.. WayThrough.AfterTheTimer, .. WayThrough.DailyTime])
        {
            Assert.Contains(answer, await member.SayAsync(said), StringComparison.Ordinal);
        }
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task CheckIn_GoesToTheStoredAddressAndNamesNothingInItsSummary()
    {
        await service.AdvanceAsync("PT36H");

        var sent = (await channel.WaitAsync(2))[1].Activity;
        Assert.Contains(CheckIn, sent.Text, StringComparison.Ordinal);
        Assert.Equal(("You have a new message.", null), (sent.Summary, sent.ReplyToId));
        Assert.Equal(("u-1", "coach", channel.ServiceUrl), (sent.Recipient?.Id, sent.From?.Id, sent.ServiceUrl));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CheckIns_OnceTheChannelTakesNoMore_StopAndComeBackWithTheMemberWithoutAFlood(bool blocked)
    {
        var before = channel.Attempts;
        if (blocked)
        {
            channel.Answer = _ => (403, null);
            channel.Refusal = """{"error":{"code":"ConversationBlockedByUser"}}""";
            await service.AdvanceAsync("PT36H");
        }
        else
        {
            await member.UninstallAsync();
        }

        await Eventually.Async(() => service.Logs.Text, text => text.Contains("takes no more messages", StringComparison.Ordinal));
        await service.AdvanceAsync("P5D");
        await service.DeliveredAsync();
        Assert.Equal(before + (blocked ? 1 : 0), channel.Attempts);
        Assert.Null(await service.Store.NextAsync(default));

        channel.Answer = _ => (200, null);
        Assert.StartsWith("Good to hear from you. For a while " + MissedSome, await member.SayAsync("help"), StringComparison.Ordinal);
        Assert.DoesNotContain(MissedSome, await member.SayAsync("help"), StringComparison.Ordinal);

        var heard = channel.Messages.Count;
        await service.AdvanceAsync("P1D");
        var unasked = await Eventually.Async(() => channel.Messages, messages => messages.Count > heard);
        Assert.Contains(CheckIn, unasked[heard].Text, StringComparison.Ordinal);
        Assert.Single(unasked.Skip(heard), message => message.Text!.Contains(CheckIn, StringComparison.Ordinal) && !message.Text.Contains("earlier today", StringComparison.Ordinal));
        Assert.DoesNotContain("u-1", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmergency_FromAMemberWhoIsBack_IsAnsweredWithNothingBeforeIt()
    {
        await member.UninstallAsync();

        var answer = await member.SayAsync("sudden terrible pain in one testicle and i am being sick");

        Assert.StartsWith("Call ", answer, StringComparison.Ordinal);
    }
}
