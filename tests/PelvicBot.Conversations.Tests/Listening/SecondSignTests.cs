using System.Text.Json;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Tests.Turns;

namespace PelvicBot.Conversations.Tests.Listening;

/// <summary>While one emergency is open, more is told of it or of another.</summary>
public sealed class SecondSignTests
{
    [Theory]
    [InlineData("my legs are getting weak too")]
    [InlineData("getting worse")]
    [InlineData("I am getting pins and needles in my legs")]
    [InlineData("coming and going")]
    public async Task Hear_WordsLikeAnAnswer_AreNotTakenForHelpReached(string words)
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync("I can't feel anything between my legs");

        var response = await chat.SayAsync(words);

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.Contains("urgent/repeat-emergency", Chat.ContentOf(response));
        Assert.True(await IsUrgentAsync(chat));
    }

    [Theory]
    [InlineData("I've called")]
    [InlineData("ok i called them")]
    [InlineData("on my way")]
    public async Task Hear_HelpReached_EndsIt(string words)
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync("I can't feel anything between my legs");

        var response = await chat.SayAsync(words);

        Assert.Equal("urgent-help/reached-help", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.Empty((await chat.StateAsync()).Stack);
    }

    [Fact]
    public async Task Hear_AnotherSignAsUrgent_GetsItsOwnReply()
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync("I can't feel anything between my legs");

        var response = await chat.SayAsync("and now my chest hurts and I can't breathe");

        Assert.Contains("urgent/chest-pain-breathless", Chat.ContentOf(response));
    }

    [Fact]
    public async Task Hear_SecondSignTakenBack_LeadsBackToTheFirst()
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync("I can't feel anything between my legs");
        await chat.SayAsync("and now my chest hurts and I can't breathe");

        var response = await chat.SayAsync("That's not what I meant");

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.Equal("cauda-equina", (await chat.TopAsync()).Get(UrgentHelp.Flag));
        Assert.False(await IsHelpReachedAsync(chat));
    }

    [Fact]
    public async Task Hear_TheSameSignsAgainAndAgain_PileUpNothing()
    {
        var chat = await Chat.ConsentedAsync();
        foreach (var words in Enumerable.Repeat<string[]>(["I can't feel anything between my legs", "my chest hurts and I can't breathe"], 4).SelectMany(w => w))
        {
            await chat.SayAsync(words);
        }

        Assert.Equal(2, (await chat.StateAsync()).Stack.Count(f => f.Dialog == UrgentHelp.Dialog));
    }

    private static async Task<bool> IsHelpReachedAsync(Chat chat) =>
        JsonSerializer.Deserialize((await chat.LoadAsync()).Member!.Document.Span, CoachJson.Default.Member)!.Hold!.HelpReached;

    private static async Task<bool> IsUrgentAsync(Chat chat) => (await chat.TopAsync()).Dialog == UrgentHelp.Dialog;
}
