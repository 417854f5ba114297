using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>Where a conversation is written to unasked.</summary>
public sealed class ReferenceTests
{
    private const string Address = "https://smba.trafficmanager.net/emea/";

    [Fact]
    public async Task Reference_AfterAnActivityWithoutAnAddress_KeepsTheKnownOne()
    {
        var chat = new Chat();
        await chat.RunAsync(Chat.Message("hello") with
        {
            Id = "1",
            ServiceUrl = Address,
            ChannelData = JsonSerializer.SerializeToElement(new { tenant = new { id = "t-1" } }),
        });
        await chat.RunAsync(Chat.Message("hello") with { Id = "2" });

        var reference = JsonSerializer.Deserialize((await chat.LoadAsync()).Conversation!.Reference.Span, SchemaJson.Default.ConversationReference)!;
        Assert.Equal((Address, "t-1", "member"), (reference.ServiceUrl, reference.TenantId, reference.UserId));
    }

    [Theory]
    [InlineData("directline", null, Delivery.Log)]
    [InlineData("webchat", null, Delivery.Log)]
    [InlineData("terminal", null, Delivery.Log)]
    [InlineData("directline", Address, Delivery.Connector)]
    [InlineData("webchat", Address, Delivery.Connector)]
    [InlineData("msteams", Address, Delivery.Connector)]
    [InlineData("msteams", null, Delivery.Connector)]
    public void DeliveryTo_AReference_GoesByItsAddress(string channel, string? address, Delivery delivery) => Assert.Equal(
        delivery, Channels.DeliveryTo(new ConversationReference { ChannelId = channel, ConversationId = "c", ServiceUrl = address }));

    [Fact]
    public async Task Due_SetInOneInstant_HasAVersionOfItsOwnEachTime()
    {
        var versions = new HashSet<long>();
        for (var i = 0; i < 3; i++)
        {
            var chat = await Chat.ConsentedAsync();
            foreach (var text in (string[])["yes", "none of these", "stress", "penis", "none", "none", "none", "0", "1", "regular", "start", "not now", "8:00", "London"])
            {
                await chat.SayAsync(text);
            }

            var item = Assert.Single(await chat.Memory.ClaimAsync(chat.Clock.GetCurrentInstant() + Duration.FromDays(2), 10, Duration.Zero, default));
            Assert.True(versions.Add(item.Version), $"The version {item.Version} was used before.");
        }
    }
}
