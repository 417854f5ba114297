using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private static readonly Activity Message = new()
    {
        Type = "message",
        Id = "ours-1",
        Timestamp = DateTimeOffset.UnixEpoch,
        ServiceUrl = "http://old.example/",
        ChannelId = "msteams",
        From = new ChannelAccount { Id = "bot" },
        Recipient = new ChannelAccount { Id = "u" },
        Conversation = new ConversationAccount { Id = "a:b/c d" },
        Text = "Breathe out.",
        ReplyToId = "in/1",
        ChannelData = JsonSerializer.SerializeToElement(new { notification = new { alert = true } }),
    };

    private FakeChannel channel = null!;
    private TestService service = null!;
    private ConnectorClient client = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        service = await TestService.StartAsync();
        client = service.Services.GetRequiredService<ConnectorClient>();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Send_AReply_GoesToTheActivityItAnswersWithAnIdThatStays(string end)
    {
        var reference = Reference with { ServiceUrl = channel.ServiceUrl.TrimEnd('/') + end };

        var outcome = await client.SendAsync(reference, Message, default);

        Assert.Equal((DeliveryResult.Delivered, "channel-1"), (outcome.Result, outcome.Id));
        var (path, sent, json) = Assert.Single(channel.Posts);
        Assert.Equal("/v3/conversations/a:b%2Fc d/activities/in%2F1", path);
        Assert.Equal(reference.ServiceUrl, sent.ServiceUrl);
        Assert.Equal((null, null), (sent.Id, sent.Timestamp));
        Assert.Equal("""{"notification":{"alert":true},"clientActivityID":"ours-1"}""", sent.ChannelData!.Value.GetRawText());
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhatAnswersNothing_GoesToTheConversation()
    {
        await client.SendAsync(Reference, Message with { ReplyToId = null }, default);

        Assert.Equal("/v3/conversations/a:b%2Fc d/activities", Assert.Single(channel.Posts).Path);
    }

    [Fact]
    public async Task Update_AMessage_IsAPutWithTheChannelsId()
    {
        await client.UpdateAsync(Reference, "their-1", Message, default);

        var (path, sent, _) = Assert.Single(channel.Posts);
        Assert.Equal("PUT /v3/conversations/a:b%2Fc d/activities/their-1", path);
        Assert.Equal("Breathe out.", sent.Text);
    }

    [Fact]
    public async Task Delete_AMessage_HasNoBody()
    {
        var outcome = await client.DeleteAsync(Reference, "their-1", default);

        var (path, _, json) = Assert.Single(channel.Posts);
        Assert.Equal((DeliveryResult.Delivered, "DELETE /v3/conversations/a:b%2Fc d/activities/their-1", ""), (outcome.Result, path, json));
    }

    [Fact]
    public async Task Typing_IsSentOnceEvenWhenTheChannelIsBusy()
    {
        channel.TypingAnswer = 503;

        var outcome = await client.TypingAsync(Reference, default);

        Assert.Equal((DeliveryResult.Later, 1), (outcome.Result, channel.Typing.Count));
    }

    [Fact]
    public async Task CreateConversation_WithAPerson_IsExactlyBotMembersAndTenant()
    {
        var outcome = await client.CreateConversationAsync(Reference, default);

        Assert.Equal("channel-1", outcome.Id);
        var (path, _, json) = Assert.Single(channel.Posts);
        Assert.Equal("/v3/conversations", path);
        Assert.Equal("""{"bot":{"id":"bot"},"members":[{"id":"u"}],"channelData":{"tenant":{"id":"t-1"}}}""", json);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task Send_ToAnAddressThatIsNotAllowed_LeavesNoRequest(string? serviceUrl)
    {
        var outcome = await client.SendAsync(Reference with { ServiceUrl = serviceUrl }, Message, default);

        Assert.Equal(DeliveryResult.GivenUp, outcome.Result);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotDisabledByAdmin","message":"…"}}""", DeliveryResult.Unreachable)]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster"}}""", DeliveryResult.Unreachable)]
    [InlineData("""{"error":{"code":"ConversationBlockedByUser"}}""", DeliveryResult.Unreachable)]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", DeliveryResult.Unreachable)]
    [InlineData("""{"error":{"code":"InvalidBotApiHost"}}""", DeliveryResult.Unreachable)]
    [InlineData("""{"error":{"code":"Forbidden"}}""", DeliveryResult.GivenUp)]
    [InlineData("", DeliveryResult.GivenUp)]
    public async Task Send_Answered403_IsUnreachableByItsCode(string body, DeliveryResult result)
    {
        channel.Answer = _ => (403, null);
        channel.Refusal = body;

        Assert.Equal((result, 1), ((await client.SendAsync(Reference, Message, default)).Result, channel.Attempts));
    }

    private ConversationReference Reference => new()
    {
        ChannelId = "msteams",
        ConversationId = "a:b/c d",
        ServiceUrl = channel.ServiceUrl,
        UserId = "u",
        BotId = "bot",
        TenantId = "t-1",
    };
}
