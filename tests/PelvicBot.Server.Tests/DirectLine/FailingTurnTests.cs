using System.Collections.Concurrent;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Storage;

namespace PelvicBot.Server.Tests.DirectLine;

/// <summary>Turns that fail, are slow, or are asked for again.</summary>
public sealed class FailingTurnTests
{
    [Fact]
    public async Task Turn_ThatAlwaysFails_IsExcusedOnce_AndWhatCameAfterGoesOn()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Coach.Before = async request =>
        {
            await both.Task;
            if (request.Activity.Text == "poison")
            {
                throw new InvalidOperationException("poison");
            }
        };

        var id = await service.SayAsync(conversation, token, "poison");
        await service.SayAsync(conversation, token, "still there?");
        both.SetResult();

        var activities = await service.HearAsync(conversation, token, "You said: still there?");
        Assert.Equal(["Hello.", "poison", "still there?", "Sorry.", "You said: still there?"], activities.Select(activity => activity.Text));
        Assert.Equal(id, activities.Single(activity => activity.Text == "Sorry.").ReplyToId);
        Assert.Empty(await service.Store.UnhandledAsync(default));
        Assert.DoesNotContain("poison", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_WhileTheStorageIsAway_WaitsForItAndIsNotExcused()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        var tries = 0;
        service.Coach.Before = _ => ++tries <= 3 ? throw new StorageException(StorageFault.Locked, "locked") : Task.CompletedTask;

        await service.SayAsync(conversation, token, "one");

        var activities = await service.HearAsync(conversation, token, "You said: one");
        Assert.Equal(["Hello.", "one", "You said: one"], activities.Select(activity => activity.Text));
        Assert.Equal(4, tries);
    }

    [Fact]
    public async Task Turn_ThatIsSlow_ShowsThatTheCoachIsTyping_AndLogsNothingOfIt()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        using var socket = await service.StreamAsync(conversation, token);
        var (_, before) = await socket.ReadUntilAsync(activity => activity.Text == "Hello.");
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Coach.Before = _ => seen.Task;

        await service.SayAsync(conversation, token, "hi");
        var (typing, watermark) = await socket.ReadUntilAsync(activity => activity.Type == ActivityTypes.Typing, typing: true);
        seen.SetResult();
        await socket.ReadUntilAsync(activity => activity.Text == "You said: hi");

        Assert.Equal("coach", typing[^1].From!.Id);
        Assert.Equal(int.Parse(before, null) + 1, int.Parse(watermark, null));
        Assert.DoesNotContain(await service.HearAsync(conversation, token, "You said: hi"), activity => activity.Type == ActivityTypes.Typing);
    }

    [Fact]
    public async Task Post_OfferedAgain_HasTheSameIdAndIsActedOnOnce()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        var turns = new ConcurrentBag<TurnRequest>();
        service.Coach.Before = request =>
        {
            turns.Add(request);
            return Task.CompletedTask;
        };

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.SayAsync(conversation, token, "once")));
        await service.HearAsync(conversation, token, "You said: once");
        var later = await service.SayAsync(conversation, token, "once");
        await service.SayAsync(conversation, token, "after");

        var activities = await service.HearAsync(conversation, token, "You said: after");
        Assert.Equal(["Hello.", "once", "You said: once", "after", "You said: after"], activities.Select(activity => activity.Text));
        Assert.Equal([later], together.Distinct());
        Assert.Equal(later, activities[1].Id);
    }

    [Fact]
    public async Task Post_OfTheSameNumberInAnotherConversation_IsAnother()
    {
        await using var service = await TestService.StartAsync();
        var (one, oneToken) = await service.ConversationAsync();
        var (two, twoToken) = await service.ConversationAsync();

        Assert.NotEqual(await service.SayAsync(one, oneToken, "hi"), await service.SayAsync(two, twoToken, "hi"));
        await service.HearAsync(one, oneToken, "You said: hi");
        await service.HearAsync(two, twoToken, "You said: hi");
    }
}
