using PelvicBot.Conversations.Tests.StateFixtures;
using PelvicBot.Conversations.Tests.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Listening;

/// <summary>Members who go, or want to hear no more.</summary>
public sealed class LeavingTests
{
    [Theory]
    [InlineData("bye")]
    [InlineData("Good night.")]
    public async Task Hear_GoodbyeAtTheMenu_ClosesIt(string words)
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync("menu");

        var response = await chat.SayAsync(words);

        Assert.Equal("coach/done", Chat.EntityOf(Assert.Single(response.Messages)).Id);
        Assert.Empty((await chat.StateAsync()).Stack);
    }

    [Fact]
    public async Task Hear_GoodbyeInTheMiddle_KeepsThePlace()
    {
        var chat = await Chat.ConsentedAsync();

        await chat.SayAsync("bye");

        Assert.Equal("adult", (await chat.TopAsync()).Step);
    }

    [Fact]
    public async Task StopMessages_AtACheckIn_EndsIt()
    {
        var old = await OldConversation.LoadAsync(StateFixture.Read("2026-11-21/check-in.hello"), TestCoach.Instance);

        await old.SayAsync("stop messages");

        Assert.Empty(old.Stack);
    }
}
