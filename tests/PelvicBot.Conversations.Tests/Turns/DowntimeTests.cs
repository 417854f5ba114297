using NodaTime;
using PelvicBot.Conversations.Tests.Random;
using PelvicBot.Conversations.Tests.StateFixtures;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>The service was away while a session's timer ran.</summary>
public sealed class DowntimeTests
{
    [Fact]
    public async Task GoOn_TimerEndedWhileAway_AsksHowItFeltInsteadOfBeginningTheStepAgain()
    {
        var old = await OldConversation.LoadAsync(StateFixture.Read("2026-11-21/session.running"), TestCoach.Instance);
        var step = old.Before[^1].Values["at"];

        await old.DowntimeAsync(Duration.FromHours(2));
        Assert.Equal("paused", old.Stack[^1].Step);
        var said = await old.SayAsync("go on");

        Assert.Equal("session/after", Promises.EntityOf(said[^1])!.Id);
        Assert.Equal(step, old.Stack[^1].Values["at"]);
    }

    [Fact]
    public async Task Repeat_TimerEndedWhileAway_BeginsTheStepAgain()
    {
        var old = await OldConversation.LoadAsync(StateFixture.Read("2026-11-21/session.running"), TestCoach.Instance);

        await old.DowntimeAsync(Duration.FromHours(2));
        var said = await old.SayAsync("From the start");

        Assert.Equal("session/exercise", Promises.EntityOf(said[^1])!.Id);
    }
}
