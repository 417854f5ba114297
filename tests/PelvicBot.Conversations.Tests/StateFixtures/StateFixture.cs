using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.StateFixtures;

/// <summary>
/// A conversation and its member exactly as some day's release stored them, with what the member said next. Files of a day are never changed.
/// </summary>
internal sealed record StateFixture
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Conversations.Tests", "StateFixtures");

    /// <summary>Every file of every day, as <c>2026-11-21/session.running</c>.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f)[..^".json".Length].Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public required string Channel { get; init; }

    public required Instant At { get; init; }

    public required JsonObject State { get; init; }

    /// <summary>Null when nothing was stored about the member.</summary>
    public JsonObject? Member { get; init; }

    public required string MemberId { get; init; }

    public required IReadOnlyList<DueItem> Due { get; init; }

    public required string Says { get; init; }

    public static StateFixture Read(string name)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!.AsObject();
        var (channel, member) = ((string)file["channel"]!, (string)file["memberId"]!);
        return new StateFixture
        {
            Channel = channel,
            At = InstantPattern.ExtendedIso.Parse((string)file["at"]!).Value,
            State = file["state"]!.AsObject(),
            Member = file["member"]?.AsObject(),
            MemberId = member,
            Due = [.. file["due"]!.AsArray().Select((d, i) => new DueItem(
                member, Enum.Parse<DueKind>((string)d!["kind"]!), new ConversationKey(channel, "old"), InstantPattern.ExtendedIso.Parse((string)d["at"]!).Value, i, (string?)d["payload"]))],
            Says = (string)file["says"]!,
        };
    }

    /// <summary>The file's text for a line of a golden conversation.</summary>
    public static string Write(GoldenMoment moment) => new JsonObject
    {
        ["channel"] = moment.Channel,
        ["at"] = InstantPattern.ExtendedIso.Format(moment.At),
        ["memberId"] = moment.Before.MemberId,
        ["state"] = JsonNode.Parse(moment.Before.Conversation!.State.Span),
        ["member"] = moment.Before.Member is { } member ? JsonNode.Parse(member.Document.Span) : null,
        ["due"] = new JsonArray([.. moment.Due.Select(d => new JsonObject
        {
            ["kind"] = d.Kind.ToString(),
            ["at"] = InstantPattern.ExtendedIso.Format(d.DueAt),
            ["payload"] = d.Payload,
        })]),
        ["says"] = moment.Text,
    }.ToJsonString(Indented) + "\n";

    /// <summary>Puts it into a store as if that release had just committed it.</summary>
    public async Task StoreAsync(InMemoryStore store)
    {
        var key = new ConversationKey(Channel, "old");
        var reference = JsonSerializer.SerializeToUtf8Bytes(
            ConversationReference.Of(Inbound(new Activity { Type = ActivityTypes.Message })), SchemaJson.Default.ConversationReference);
        var outcome = await store.CommitAsync(
            new TurnCommit
            {
                Conversation = new StoredConversation(key, 0, MemberId, JsonSerializer.SerializeToUtf8Bytes(State), reference),
                Member = Member is null ? null : new StoredMember(MemberId, 0, JsonSerializer.SerializeToUtf8Bytes(Member)),
                UserId = "member",
                Messages = [],
                Delivery = Delivery.Log,
                Due = Due,
                At = At,
            },
            default);
        Assert.Equal(CommitOutcome.Committed, outcome);
    }

    public Activity Inbound(Activity activity) => activity with
    {
        ChannelId = Channel,
        From = new ChannelAccount { Id = "member" },
        Recipient = new ChannelAccount { Id = "coach" },
        Conversation = new ConversationAccount { Id = "old", ConversationType = Channel == "msteams" ? "personal" : null },
    };
}
