using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>What the coach makes of each thing that a channel sends beside messages.</summary>
public sealed class ActivityTypesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("""{"type":"messageDelete","id":"m1"}""")]
    [InlineData("""{"type":"messageUpdate","id":"m1"}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"endOfConversation","code":"completedSuccessfully"}""")]
    [InlineData("""{"type":"handoff"}""")]
    [InlineData("""{"type":"event","name":"due"}""")]
    [InlineData("""{"type":"event","name":"tokens/response","value":{}}""")]
    [InlineData("""{"type":"invoke","name":"signin/verifyState"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"data":"yes"}}}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"member"}]}""")]
    [InlineData("""{"type":"conversationUpdate","topicName":"x"}""")]
    [InlineData("""{"type":"whatever","text":"yes"}""")]
    public async Task Run_WhatAsksNothing_ChangesNothing(string json)
    {
        var chat = await Chat.ConsentedAsync();
        var commits = chat.Memory.Commits;

        var response = await chat.RunAsync(Chat.Inbound(Read(json)));

        Assert.Equal((TurnStatus.Ignored, commits), (response.Status, chat.Memory.Commits));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("stop messages")]
    [InlineData("how long does it take?")]
    public async Task Run_Edit_IsNoAnswerAndNoCommand(string text)
    {
        var chat = await Chat.ConsentedAsync();
        var before = (await chat.LoadAsync()).Conversation!.State.ToArray();

        var response = await chat.RunAsync(Edit("m1", text, At));

        Assert.Empty(response.Messages);
        Assert.Equal(before, (await chat.LoadAsync()).Conversation!.State.ToArray());
    }

    [Fact]
    public async Task Run_EditThatTellsOfAnEmergency_IsAnsweredAlthoughTheMessageWasSeen()
    {
        var chat = await Chat.ConsentedAsync();
        await OverAChannelAsync(chat, Chat.Message("why?") with { Id = "m1" });

        var first = await OverAChannelAsync(chat, Edit("m1", "I want to kill myself", At));
        var repeated = await OverAChannelAsync(chat, Edit("m1", "I want to kill myself", At));
        var another = await OverAChannelAsync(chat, Edit("m1", "I want to kill myself tonight", At.AddSeconds(30)));

        Assert.Equal("urgent-help/now", Chat.EntityOf(first.Messages[^1]).Id);
        Assert.Equal((TurnStatus.Duplicate, TurnStatus.Committed), (repeated.Status, another.Status));
        Assert.Equal("urgent-help/now", Chat.EntityOf(another.Messages[^1]).Id);
    }

    [Fact]
    public async Task Run_EditThatNeedsADoctorSoon_IsAdvisedOnAndTheQuestionAskedAgain()
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.RunAsync(Edit("m1", "I had some bleeding after sex last week", At));

        Assert.Equal("screening/adult", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.Contains(Chat.ContentOf(response), id => id.StartsWith("urgent/", StringComparison.Ordinal));
        Assert.Empty((await chat.TopAsync()).Trail);
    }

    [Fact]
    public async Task Run_EditByAStrangerToTheCoach_WithAnEmergency_IsAnswered()
    {
        var response = await new Chat().RunAsync(Edit("m1", "I want to kill myself", At));

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Fact]
    public async Task Run_InstallationAndJoiningAtOnce_WelcomesOnce()
    {
        for (var round = 0; round < 20; round++)
        {
            var chat = new Chat();
            // Two processes on one store: their gates do not know of each other.
            var other = new TurnRunner(chat.Memory, TestCoach.Instance, chat.Clock, new ConversationGate());
            var installed = Chat.Inbound(Read("""{"type":"installationUpdate","action":"add","id":"i1"}"""));
            var joined = Chat.Inbound(Read("""{"type":"conversationUpdate","id":"c1","membersAdded":[{"id":"coach"},{"id":"member"}]}"""));

            var responses = await Task.WhenAll(
                Task.Run(() => chat.RunAsync(installed)),
                Task.Run(async () => await other.RunAsync(new TurnRequest(joined, Delivery.Log), default)),
                Task.Run(() => chat.RunAsync(joined with { Id = "c2" })));

            Assert.Single(responses, r => r.Messages.Count > 0);
        }
    }

    [Fact]
    public async Task Run_Upgrade_WelcomesNobodyAgain()
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.RunAsync(Chat.Inbound(Read("""{"type":"installationUpdate","action":"add-upgrade"}""")));

        Assert.Empty(response.Messages);
        Assert.Equal("adult", (await chat.TopAsync()).Step);
    }

    [Fact]
    public async Task Run_CardTappedTwice_CountsOnceWhateverTheActivityIsCalled()
    {
        var chat = await Chat.ConsentedAsync();
        var card = Chat.Message(null) with { Value = JsonDocument.Parse("""{"pelvicbot":{"say":"why?","nonce":"n1"}}""").RootElement };
        var first = await chat.RunAsync(card with { Id = "t1" });

        var second = await chat.RunAsync(card with { Id = "t2" });
        var repeated = await chat.RunAsync(card with { Id = "t2" });
        var nameless = await chat.RunAsync(card with { Id = null });

        Assert.NotEmpty(first.Messages);
        foreach (var response in new[] { second, repeated, nameless })
        {
            Assert.Equal(TurnStatus.Duplicate, response.Status);
            Assert.Equal(first.Messages.Select(m => m.Id), response.Messages.Select(m => m.Id));
        }
    }

    [Fact]
    public async Task Run_ExecuteAndSubmitOfOneCard_CountOnce()
    {
        var chat = await Chat.ConsentedAsync();
        var data = """{"pelvicbot":{"say":"why?","nonce":"n1"}}""";
        var execute = Chat.Inbound(Read($$$"""{"type":"invoke","id":"i1","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":{{{data}}} } } }"""));

        var first = await chat.RunAsync(execute);
        var second = await chat.RunAsync(Chat.Message(null) with { Id = "t2", Value = JsonDocument.Parse(data).RootElement });

        Assert.Equal((TurnStatus.Committed, TurnStatus.Duplicate), (first.Status, second.Status));
    }

    /// <summary>As channels deliver: their ids are their own.</summary>
    private static async Task<TurnResponse> OverAChannelAsync(Chat chat, Activity activity) =>
        await chat.Runner.RunAsync(new TurnRequest(activity, Delivery.Reply), default);

    private static Activity Edit(string id, string text, DateTimeOffset at) =>
        Chat.Message(text) with { Type = ActivityTypes.MessageUpdate, Id = id, Timestamp = at };

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, SchemaJson.Default.Activity)!;
}
