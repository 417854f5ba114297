using System.Text;
using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>What a member was told is logged by the items it was made of, and nothing of what they typed.</summary>
public sealed class SaidEventTests
{
    [Fact]
    public async Task Record_AnAnswer_KeepsTheQuestionAsItWasPut()
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync("yes");

        var (_, answered) = (await EventsAsync(chat)).Last(e => e.Type == EventTypes.Answered);

        Assert.Equal(new DialogValue.Flag(true), answered.Answer);
        var question = Assert.Single(answered.Content!);
        var info = TestCoach.Instance.Services.Catalog.Items["screening/adult"];
        Assert.Equal((info.Id, info.Version, info.Hash), (question.Id, question.Version, question.Hash));
    }

    [Fact]
    public async Task Record_EveryMessage_NamesItemsOfTheCatalogueByHash()
    {
        var chat = await Chat.ConsentedAsync();
        foreach (var text in (string[])["yes", "none of these", "ease tension", "leave it open", "why?", "no"])
        {
            await chat.SayAsync(text);
        }

        var messages = (await EventsAsync(chat)).Where(e => e.Type == EventTypes.Said).SelectMany(e => e.Data.Messages!).ToList();

        Assert.All(messages, m => Assert.NotEmpty(m.Items));
        Assert.All(messages.SelectMany(m => m.Items), i => Assert.Equal(TestCoach.Instance.Services.Catalog.Items[i.Id].Hash, i.Hash));
        var why = messages.Single(m => m.Items.Any(i => i.Id == "coach/why"));
        Assert.Contains(why.Items, i => i is { Id: "screening/pregnancy", Parts: ["why"] });
        var progress = messages.SelectMany(m => m.Items).First(i => i.Id == "screening/progress");
        Assert.Equal(["number", "total"], progress.Values!.Keys.Order());
    }

    [Theory]
    [InlineData("I have sudden numbness between my legs since the zebra crossing")]
    [InlineData("can zebra stripes help a tense pelvic floor?")]
    [InlineData("zebra")]
    public async Task Record_WhatTheMemberTyped_IsNowhere(string text)
    {
        var chat = await Chat.ConsentedAsync();
        await chat.SayAsync(text);

        var events = await chat.Memory.EventsAsync((await chat.LoadAsync()).MemberId!, default);

        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.DoesNotContain("zebra", Encoding.UTF8.GetString(e.Event.Data.Span), StringComparison.OrdinalIgnoreCase));
        Assert.All(events, e => Assert.DoesNotContain("numbness between my legs", Encoding.UTF8.GetString(e.Event.Data.Span), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Record_WithoutConsent_KeepsNothing()
    {
        var chat = new Chat();
        await chat.SayAsync("hello");
        await chat.SayAsync("no");

        Assert.Empty(await chat.Memory.EventsAsync((await chat.LoadAsync()).MemberId!, default));
    }

    private static async Task<IReadOnlyList<(string Type, EventData Data)>> EventsAsync(Chat chat) =>
        [.. (await chat.Memory.EventsAsync((await chat.LoadAsync()).MemberId!, default))
            .Select(e => (e.Event.Type, JsonSerializer.Deserialize(e.Event.Data.Span, MessageJson.Default.EventData)!))];
}
