using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Testing;

/// <summary>
/// All ports in memory, with the promises of the real stores: one commit is all or nothing, versions are checked, a repeated activity id
/// is recognised, and whatever is stored is JSON bytes, so that nothing survives here that would not survive a database.
/// </summary>
/// <param name="machineClock">Stamps the transcript and times leases; the caller passes coaching time where that is meant.</param>
public sealed partial class InMemoryStore(IClock machineClock) : ITurnStore, IMessageLog, IOutbox, IDueStore, IMemberStore, ISettingStore, IContentArchive
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, StoredConversation> conversations = [];
    private readonly Dictionary<string, StoredMember> members = [];
    private readonly Dictionary<(string Channel, string UserId), string> identities = [];
    private readonly Dictionary<(ConversationKey Conversation, string ActivityId), List<byte[]>> seen = [];
    private readonly List<(string MemberId, Instant At, MemberEvent Event)> events = [];

    public InMemoryStore()
        : this(new FakeClock())
    {
    }

    /// <summary>How many turns were committed.</summary>
    public int Commits { get; private set; }

    public ValueTask<TurnLoad> LoadAsync(TurnAddress address, CancellationToken cancellation)
    {
        lock (gate)
        {
            var conversation = conversations.GetValueOrDefault(address.Conversation);
            var memberId = conversation?.MemberId;
            if (memberId is null && address.UserId is { } user)
            {
                memberId = identities.GetValueOrDefault((address.Conversation.Channel, user));
            }

            var member = memberId is null ? null : members.GetValueOrDefault(memberId);
            var first = Earlier(address.Conversation, address.ActivityId);
            var tapped = Earlier(address.Conversation, address.CardId);
            return ValueTask.FromResult(new TurnLoad(
                Copy(conversation), memberId, Copy(member), first is not null, [.. (tapped ?? first ?? []).Select(Read)], tapped is not null,
                memberId is not null && unreachable.TryGetValue(memberId, out var since) ? since : null));
        }
    }

    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellation)
    {
        var key = commit.Conversation.Key;
        var logged = false;
        lock (gate)
        {
            if (Refusal(commit) is { } refusal)
            {
                return ValueTask.FromResult(refusal);
            }

            if (commit.EraseMember)
            {
                Erase(MemberOf(commit));
            }

            if (commit.CodeUsed is { } used)
            {
                Use(used, commit.Conversation.MemberId);
            }

            Store(commit);
            logged = StoreMessages(commit);
            Commits++;
        }

        if (logged)
        {
            Appended?.Invoke(key);
        }

        return ValueTask.FromResult(CommitOutcome.Committed);
    }

    private List<byte[]>? Earlier(ConversationKey conversation, string? id) => id is null ? null : seen.GetValueOrDefault((conversation, id));

    private CommitOutcome? Refusal(TurnCommit commit)
    {
        if (Earlier(commit.Conversation.Key, commit.ActivityId) is not null || Earlier(commit.Conversation.Key, commit.CardId) is not null)
        {
            return CommitOutcome.Duplicate;
        }

        if (commit.Fired is { } fired
            && (!due.TryGetValue((fired.MemberId, fired.Kind), out var item)
                || item.Item.Version != fired.Version || item.Item.Conversation != fired.Conversation))
        {
            return CommitOutcome.Stale;
        }

        if (commit.CodeUsed is { } used && (!codes.TryGetValue(used.Hash, out var code)
            || code.MemberId != commit.Conversation.MemberId || code.Until <= machineClock.GetCurrentInstant()))
        {
            return CommitOutcome.Conflict;
        }

        var stale = commit.Conversation.Version != (conversations.GetValueOrDefault(commit.Conversation.Key)?.Version ?? 0)
            || (commit.Member is { } member && member.Version != (members.GetValueOrDefault(member.Id)?.Version ?? 0));
        return stale ? CommitOutcome.Conflict : null;
    }

    /// <summary>The member a commit erases: whom the conversation belonged to until now, or whom it names when it is new.</summary>
    private string MemberOf(TurnCommit commit) =>
        conversations.GetValueOrDefault(commit.Conversation.Key)?.MemberId ?? commit.Conversation.MemberId;

    private void Store(TurnCommit commit)
    {
        var conversation = commit.Conversation;
        conversations[conversation.Key] = Copy(conversation)! with { Version = conversation.Version + 1 };
        if (commit.Member is { } member)
        {
            members[member.Id] = Copy(member)! with { Version = member.Version + 1 };
        }

        if (commit.UserId is { } user)
        {
            identities[(conversation.Key.Channel, user)] = conversation.MemberId;
        }

        if (commit.CodeGiven is { } given)
        {
            Give(given, conversation.MemberId);
        }

        foreach (var happened in commit.Events)
        {
            events.Add((conversation.MemberId, commit.At, Copy(happened)));
        }

        if (commit.Heard)
        {
            Hear(conversation.MemberId, conversation.Key);
        }

        if (commit.Fired is { } fired)
        {
            due.Remove((fired.MemberId, fired.Kind));
        }

        foreach (var kind in commit.Cancel)
        {
            due.Remove((conversation.MemberId, kind));
        }

        foreach (var item in commit.Due)
        {
            due[(item.MemberId, item.Kind)] = new DueRow(item);
        }
    }

    private static StoredConversation? Copy(StoredConversation? conversation) =>
        conversation is null ? null : conversation with { State = conversation.State.ToArray(), Reference = conversation.Reference.ToArray() };

    private static StoredMember? Copy(StoredMember? member) =>
        member is null ? null : member with { Document = member.Document.ToArray() };

    private static MemberEvent Copy(MemberEvent happened) => happened with { Data = happened.Data.ToArray() };

    private static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, SchemaJson.Default.Activity);

    private static Activity Read(byte[] json) => JsonSerializer.Deserialize(json, SchemaJson.Default.Activity)!;
}
