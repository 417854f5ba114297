using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.BotFramework.Tests.Schema;

/// <summary>What a channel sends comes back as it was, known or not (rule A2005), and what is not there is not written.</summary>
public sealed class ActivityJsonTests
{
    private const string Everywhere = """
        {
          "type": "message", "id": "1", "timestamp": "2026-11-02T09:00:00.123+00:00", "localTimestamp": "2026-11-02T10:00:00.123+01:00",
          "localTimezone": "Europe/Vienna", "serviceUrl": "https://smba.example/", "channelId": "msteams", "locale": "de-AT", "text": "hi",
          "callerId": "urn:x", "semanticAction": { "id": "s", "entities": {} }, "importance": "high",
          "from": { "id": "u", "name": "N", "aadObjectId": "a", "role": "user", "properties": { "deep": [1, 2.50, null] } },
          "recipient": { "id": "b", "agenticAppId": "z" },
          "conversation": { "id": "c", "tenantId": "t", "conversationType": "personal", "isGroup": false, "aadObjectId": "g" },
          "membersAdded": [ { "id": "u", "userPrincipalName": "p" } ],
          "attachments": [ { "contentType": "text/html", "content": "<p>", "thumbnailUrl": "t" } ],
          "entities": [ { "type": "clientInfo", "country": "AT", "platform": { "os": "web" } } ],
          "suggestedActions": { "to": [ "u" ], "layout": "x", "actions": [ { "type": "imBack", "title": "T", "value": { "a": 1 }, "displayText": "d" } ] },
          "channelData": { "tenant": { "id": "t" }, "clientActivityID": "q" }, "value": { "answer": "yes" }
        }
        """;

    [Fact]
    public void RoundTrip_UnknownFieldsAtEveryLevel_ComeBackUnchanged()
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(Read(Everywhere), SchemaJson.Default.Activity));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Everywhere), written), written!.ToJsonString());
    }

    [Fact]
    public void RoundTrip_NumberOfAnUnknownField_KeepsItsDigits() =>
        Assert.Contains("2.50", JsonSerializer.Serialize(Read(Everywhere), SchemaJson.Default.Activity), StringComparison.Ordinal);

    [Fact]
    public void Write_NothingSet_LeavesOutNulls()
    {
        var activity = new Activity
        {
            Type = "message",
            From = new ChannelAccount { Id = "b" },
            Conversation = new ConversationAccount { Id = "c" },
            Attachments = [new Attachment { ContentType = "x" }],
            SuggestedActions = new SuggestedActions { Actions = [new CardAction { Type = "imBack", Title = "T" }] },
            Entities = [new Entity { Type = "e" }],
        };

        Assert.Equal(
            """{"type":"message","from":{"id":"b"},"conversation":{"id":"c"},"suggestedActions":{"actions":[{"type":"imBack","title":"T"}]},"attachments":[{"contentType":"x"}],"entities":[{"type":"e"}]}""",
            JsonSerializer.Serialize(activity, SchemaJson.Default.Activity));
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"a","verb":"v","data":{"x":[1,null]}},"trigger":"manual"}}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade","channelData":{"eventType":"upgrade"}}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like","user":{"id":"u"}}],"replyToId":"1"}""")]
    [InlineData("""{"type":"messageUpdate","id":"1","text":"t","channelData":{"eventType":"undeleteMessage"}}""")]
    [InlineData("""{"type":"messageDelete","id":"1"}""")]
    [InlineData("""{"type":"conversationUpdate","topicName":"t","historyDisclosed":false,"membersRemoved":[{"id":"u","x":{}}]}""")]
    [InlineData("""{"type":"endOfConversation","code":"completedSuccessfully","relatesTo":{"conversation":{"id":"c"}}}""")]
    [InlineData("""{"type":"handoff","name":"handoff.status","value":{"state":"completed"}}""")]
    [InlineData("""{"type":"message","suggestedActions":{"actions":[{"type":"openUrl","image":"i"}]}}""")]
    public void RoundTrip_EveryType_ComesBackUnchanged(string json) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonSerializer.Serialize(Read(json), SchemaJson.Default.Activity))));

    [Fact]
    public void Read_UnknownType_IsAccepted() => Assert.Equal("newThing", Read("""{"type":"newThing","x":1}""").Type);

    [Fact]
    public void With_AnotherText_KeepsWhatIsUnknown() =>
        Assert.True((Read(Everywhere) with { Text = "other" }).Unknown!.ContainsKey("callerId"));

    [Fact]
    public void Reference_OfAnActivity_HasAllThatWritingLaterNeeds()
    {
        var reference = ConversationReference.Of(Read(Everywhere));

        Assert.Equal(
            new ConversationReference
            {
                ChannelId = "msteams", ConversationId = "c", ServiceUrl = "https://smba.example/", UserId = "u", BotId = "b", TenantId = "t", Locale = "de-AT",
            },
            reference);
    }

    [Fact]
    public void Reference_WithoutConversation_IsRefused() => Assert.Throws<ArgumentException>(() => ConversationReference.Of(new Activity { Type = "message" }));

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, SchemaJson.Default.Activity)!;
}
