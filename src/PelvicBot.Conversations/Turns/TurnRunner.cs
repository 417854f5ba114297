using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Turns;

/// <summary>The way of a turn: gate, load, coach, compose, commit; again when another turn was faster.</summary>
public sealed class TurnRunner(ITurnStore store, Coach coach, IClock clock, ConversationGate gate, IClock? machine = null, Duration? transcriptKept = null) : ITurnRunner
{
    private readonly LinkLookup _links = new(store, machine ?? clock);
    private readonly Excuses _excuses = new(coach, clock);

    private const int MaxRuns = 8;

    public async ValueTask<TurnResponse> RunAsync(TurnRequest request, CancellationToken cancellation)
    {
        request = request with { Activity = Groups.WithoutBystanders(CardSubmission.AsMessage(request.Activity)) };
        var activity = request.Activity;
        if (request.Fired is null && !Coach.Concerns(activity))
        {
            return new TurnResponse(TurnStatus.Ignored, []);
        }

        var address = AddressOf(request);
        using var pass = await gate.EnterAsync(address.Conversation, cancellation);
        for (var run = 0; run < MaxRuns; run++)
        {
            var load = await store.LoadAsync(address, cancellation);
            if (load.Seen)
            {
                return new TurnResponse(TurnStatus.Duplicate, load.EarlierReplies);
            }

            var commit = (load.CardUsed, load.Conversation) switch
            {
                (true, _) => TakeNote(request, address, load),
                (_, { } stored) when StoredFields.SchemaOf(stored) is > ConversationState.CurrentSchema and var schema => _excuses.ForLaterState(request, address, load, schema),
                _ => await RunOnceAsync(request, address, load, cancellation),
            };
            switch (await store.CommitAsync(commit, cancellation))
            {
                case CommitOutcome.Committed when load.CardUsed:
                    return new TurnResponse(TurnStatus.Duplicate, load.EarlierReplies);
                case CommitOutcome.Committed:
                    return new TurnResponse(TurnStatus.Committed, commit.Messages);
                case CommitOutcome.Stale:
                    return new TurnResponse(TurnStatus.Stale, []);
            }
        }

        throw new TurnConflictException(address.Conversation);
    }

    public async ValueTask ExcuseAsync(TurnRequest request, CancellationToken cancellation)
    {
        if (request.Fired is not null || request.Activity.Type == ActivityTypes.ConversationUpdate)
        {
            return;
        }

        request = request with { Activity = Groups.WithoutBystanders(CardSubmission.AsMessage(request.Activity)) };
        var address = AddressOf(request);
        using var pass = await gate.EnterAsync(address.Conversation, cancellation);
        for (var run = 0; run < MaxRuns; run++)
        {
            var load = await store.LoadAsync(address, cancellation);
            if (load.Seen || await store.CommitAsync(_excuses.ForFailure(request, address, load), cancellation) is not CommitOutcome.Conflict)
            {
                return;
            }
        }

        throw new TurnConflictException(address.Conversation);
    }

    private static TurnAddress AddressOf(TurnRequest request)
    {
        var activity = request.Activity;
        return new TurnAddress(
            request.Conversation,
            request.Fired is null ? activity.From?.Id : null,
            request.DeliveryId,
            CardSubmission.Of(activity)?.SeenId);
    }

    private async ValueTask<TurnCommit> RunOnceAsync(TurnRequest request, TurnAddress address, TurnLoad load, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var reference = Reference(request, load);
        var delivery = request.Delivery ?? Channels.DeliveryTo(reference);
        var activity = request.Fired is null ? request.Activity : Readdress(request.Activity, reference);
        var state = load.Conversation is { } conversation
            ? JsonSerializer.Deserialize(conversation.State.Span, CoachJson.Default.ConversationState)!
            : new ConversationState();
        var memberId = load.MemberId ?? OpaqueId.New();
        var stored = load.Member is { } document ? JsonSerializer.Deserialize(document.Document.Span, CoachJson.Default.Member) : null;
        var turn = new CoachTurn(coach.In(activity.Locale ?? state.Locale).On(now.InUtc().Date), activity, state, stored ?? new Member { Id = memberId }, now)
        {
            Unasked = request.Fired is not null,
            LinkTarget = request.Fired is null ? await _links.FindAsync(state, activity, cancellation) : null,
            UnreachableSince = load.UnreachableSince,
            TranscriptKept = transcriptKept ?? CoachTurn.UsualTranscript,
        };

        coach.Run(turn, request.Fired);
        turn.RecordSaid();
        var messages = TurnMessages.Compose(turn, activity, delivery);

        var version = load.Member?.Version ?? 0;
        if (turn.Linked)
        {
            (memberId, stored, version) = (turn.Member.Id, turn.LinkTarget!.Member, turn.LinkTarget.Version);
        }

        // Without consent nothing is kept of the member but their answer to that.
        var kept = turn.Member.Consent is { Given: true } ? turn.Member : new Member { Id = memberId, Consent = turn.Member.Consent };
        var changed = kept != (stored ?? new Member { Id = memberId });
        return new TurnCommit
        {
            Conversation = new StoredConversation(
                address.Conversation,
                load.Conversation?.Version ?? 0,
                memberId,
                JsonSerializer.SerializeToUtf8Bytes(state, CoachJson.Default.ConversationState),
                JsonSerializer.SerializeToUtf8Bytes(reference, SchemaJson.Default.ConversationReference)),
            Member = changed
                ? new StoredMember(memberId, version, JsonSerializer.SerializeToUtf8Bytes(kept, CoachJson.Default.Member))
                : null,
            // Only the first sender of a one-to-one conversation is its member: nobody is ever taken for another person.
            UserId = load.Conversation is null ? address.UserId : null,
            ActivityId = address.ActivityId,
            CardId = address.CardId,
            Messages = messages,
            Delivery = delivery,
            Events = turn.Events,
            Due = Numbered(turn.Due),
            Cancel = [.. turn.Cancelled],
            Fired = request.Fired,
            EraseMember = turn.EraseMember,
            CodeGiven = turn.CodeGiven,
            CodeUsed = turn.Linked ? new LinkCodeUsed(turn.LinkTarget!.Hash, load.MemberId) : null,
            Heard = turn.Heard,
            At = now,
        };
    }

    /// <summary>
    /// Where the conversation is written to: as it was stored for a tick, else as the activity says. An activity without an address
    /// (<c>expectReplies</c> needs none) leaves the one that is known.
    /// </summary>
    private static ConversationReference Reference(TurnRequest request, TurnLoad load)
    {
        var known = load.Conversation is { } stored ? JsonSerializer.Deserialize(stored.Reference.Span, SchemaJson.Default.ConversationReference) : null;
        if (request.Fired is not null && known is not null)
        {
            return known;
        }

        var latest = ConversationReference.Of(request.Activity);
        return known is null ? latest : latest with { ServiceUrl = latest.ServiceUrl ?? known.ServiceUrl, TenantId = latest.TenantId ?? known.TenantId };
    }

    /// <summary>The turn's due items under a number that no other turn has: a tick can tell its own setting from every later one.</summary>
    private static DueItem[] Numbered(IReadOnlyCollection<DueItem> due)
    {
        if (due.Count == 0)
        {
            return [];
        }

        var version = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        return [.. due.Select(item => item with { Version = version })];
    }

    /// <summary>A card that was used before, tapped again: the activity is done with, and nothing else changes.</summary>
    private TurnCommit TakeNote(TurnRequest request, TurnAddress address, TurnLoad load) => new()
    {
        Conversation = load.Conversation!,
        ActivityId = address.ActivityId,
        Messages = [],
        Delivery = request.Delivery ?? Channels.DeliveryTo(ConversationReference.Of(request.Activity)),
        At = clock.GetCurrentInstant(),
    };

    private static Activity Readdress(Activity tick, ConversationReference reference) => tick with
    {
        ServiceUrl = reference.ServiceUrl,
        From = new ChannelAccount { Id = reference.UserId },
        Recipient = reference.BotId is null ? null : new ChannelAccount { Id = reference.BotId },
        Conversation = new ConversationAccount { Id = reference.ConversationId, TenantId = reference.TenantId },
        Locale = reference.Locale,
    };
}
