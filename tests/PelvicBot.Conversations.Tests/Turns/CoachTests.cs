using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>Texts nobody expects, cards, groups, and a deploy in the middle of a talk.</summary>
public sealed class CoachTests
{
    private static readonly string Mebibyte = new('a', 1024 * 1024);

    [Fact]
    public async Task Hear_OneMebibyte_AsksForFewerWordsAndKeepsThePlace()
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.SayAsync(Mebibyte);

        Assert.Contains("coach/too-long", Chat.ContentOf(response));
        Assert.Equal("screening/adult", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Fact]
    public async Task Hear_LongTextWithARedFlagAtItsEnd_FindsIt()
    {
        var chat = await Chat.ConsentedAsync();
        var words = string.Concat(Enumerable.Repeat("the day went on and on. ", 45_000));

        var response = await chat.SayAsync(words + "I want to kill myself");

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Fact]
    public async Task Hear_ControlCharacters_AreHeardAsSpaces()
    {
        var chat = await Chat.ConsentedAsync();

        await chat.SayAsync("\u0000\u0007yes\r\n\u001b");

        Assert.Equal("urgent-signs", (await chat.TopAsync()).Step);
    }

    [Fact]
    public async Task Hear_RedFlagBrokenByControlCharacters_IsFound()
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.SayAsync("I want\tto\nkill\u0000myself");

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\u0000\u0001")]
    public async Task Hear_Nothing_AsksAgain(string? text)
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.SayAsync(text);

        Assert.Equal("screening/adult", Chat.EntityOf(Assert.Single(response.Messages)).Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\u0000")]
    [InlineData("🙂")]
    public async Task Hear_NothingAsTheFirstMessage_IsWelcomed(string? text)
    {
        var response = await new Chat().SayAsync(text);

        Assert.Equal("welcome/consent", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("""{"pelvicbot":{"say":"y\u202Ees"}}""")]
    [InlineData("""{"pelvicbot":{"say":"yes"},"other":1}""")]
    public async Task Hear_CardValue_IsTheAnswer(string value)
    {
        var chat = await Chat.ConsentedAsync();

        await chat.RunAsync(Chat.Message(null) with { Value = JsonDocument.Parse(value).RootElement });

        Assert.Equal("urgent-signs", (await chat.TopAsync()).Step);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("""{"pelvicbot":{"say":1}}""")]
    [InlineData("""{"pelvicbot":"yes"}""")]
    [InlineData("null")]
    [InlineData("""{"other":"yes"}""")]
    public async Task Hear_CardValueOfAnotherShape_AsksAgain(string value)
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.RunAsync(Chat.Message(null) with { Value = JsonDocument.Parse(value).RootElement });

        Assert.Equal("screening/adult", Chat.EntityOf(Assert.Single(response.Messages)).Id);
    }

    [Theory]
    [InlineData("groupChat", null)]
    [InlineData("channel", null)]
    [InlineData(null, true)]
    public async Task Run_Group_SaysOnceThatItTalksInPrivate(string? type, bool? isGroup)
    {
        var chat = new Chat();
        var message = Chat.Message("hello") with { Conversation = new ConversationAccount { Id = Chat.Key.Conversation, ConversationType = type, IsGroup = isGroup } };

        var first = await chat.RunAsync(message with { Id = "1" });
        var second = await chat.RunAsync(message with { Id = "2", Text = "I want to practise" });

        Assert.Equal("coach/group", Chat.EntityOf(Assert.Single(first.Messages)).Id);
        Assert.Empty(second.Messages);
        Assert.Null((await chat.LoadAsync()).Member);
    }

    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("sudden terrible pain in one testicle and i am being sick")]
    [InlineData("<at>Coach</at> my partner hit me and is in the next room")]
    public async Task Run_SignOfAnEmergencyInAGroup_SaysEachTimeWhereHelpIsAndNothingAboutIt(string text)
    {
        var chat = new Chat();
        var group = Chat.Message(text) with
        {
            Conversation = new ConversationAccount { Id = Chat.Key.Conversation, ConversationType = "groupChat" }, Locale = "de-AT",
            From = new ChannelAccount { Id = "29:jo", Name = "Jo Someone", AadObjectId = "aad-jo" },
        };

        await chat.RunAsync(group with { Id = "1", Text = "hello" });
        var first = Assert.Single((await chat.RunAsync(group with { Id = "2" })).Messages);
        var second = Assert.Single((await chat.RunAsync(group with { Id = "3" })).Messages);

        Assert.Equal("coach/group-urgent", Chat.EntityOf(first).Id);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Text, TestCoach.Instance.Services.Catalog.Messages["coach/group-urgent"].Text);
        Assert.Null(first.Recipient);
        var load = await chat.LoadAsync();
        Assert.Null(load.Member);
        var kept = System.Text.Encoding.UTF8.GetString(load.Conversation!.State.Span) + System.Text.Encoding.UTF8.GetString(load.Conversation.Reference.Span);
        Assert.DoesNotContain("jo", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("de-AT", kept, StringComparison.Ordinal);
        Assert.Empty((await chat.StateAsync()).Stack);
    }

    [Theory]
    [InlineData("coach/group")]
    [InlineData("coach/group-urgent")]
    [InlineData("coach/neutral-summary")]
    [InlineData("card/fallback")]
    public void Wording_ThatOthersMaySee_HasNoWordOfTheSubject(string id) =>
        Assert.Null(Random.Promises.Subject(TestCoach.Instance.Services.Catalog.Messages[id].Text));

    [Fact]
    public async Task Hear_TheOpenQuestionWasTakenAwayByADeploy_TheAnswerIsNotTakenForAnother()
    {
        var chat = await Chat.ConsentedAsync();
        await RewriteAsync(chat, state => state.Replace("\"step\":\"adult\"", "\"step\":\"gone\"", StringComparison.Ordinal));

        var response = await chat.SayAsync("yes");

        Assert.Contains("coach/updated", Chat.ContentOf(response));
        Assert.Equal("screening/adult", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.Empty((await chat.TopAsync()).Trail);
    }

    [Fact]
    public async Task Hear_RedFlagAfterADeploy_IsFoundFirst()
    {
        var chat = await Chat.ConsentedAsync();
        await RewriteAsync(chat, state => state.Replace("\"step\":\"adult\"", "\"step\":\"gone\"", StringComparison.Ordinal));

        var response = await chat.SayAsync("I want to kill myself");

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
    }

    private static async Task RewriteAsync(Chat chat, Func<string, string> change)
    {
        var load = await chat.LoadAsync();
        var before = System.Text.Encoding.UTF8.GetString(load.Conversation!.State.Span);
        var after = change(before);
        Assert.NotEqual(before, after);
        await chat.Memory.CommitAsync(
            new Conversations.Ports.TurnCommit
            {
                Conversation = load.Conversation with { State = System.Text.Encoding.UTF8.GetBytes(after) },
                Messages = [],
                Delivery = Conversations.Ports.Delivery.Log,
                At = NodaTime.Instant.MinValue,
            },
            default);
    }
}
