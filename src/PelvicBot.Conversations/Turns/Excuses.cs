using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Turns;

/// <summary>Instead of a turn that cannot be: one calm sentence with the emergency number, and nothing else changes.</summary>
internal sealed class Excuses(Coach coach, IClock clock)
{
    /// <summary>A conversation that a later release stored: the member is told, and what is stored stays byte for byte as it is.</summary>
    /// <exception cref="StateTooNewException">For a tick: its due item waits for the later release.</exception>
    public TurnCommit ForLaterState(TurnRequest request, TurnAddress address, TurnLoad load, int schema) => request.Fired is null
        ? LeaveAlone(request, address, load, "coach/state-too-new")
        : throw new StateTooNewException(address.Conversation, schema);

    /// <summary>A turn that fails.</summary>
    public TurnCommit ForFailure(TurnRequest request, TurnAddress address, TurnLoad load) => LeaveAlone(request, address, load, "coach/turn-failed");

    /// <summary>Commits an excuse; the conversation and the member stay as they are, and nothing of them is read that could be unreadable.</summary>
    private TurnCommit LeaveAlone(TurnRequest request, TurnAddress address, TurnLoad load, string message)
    {
        var now = clock.GetCurrentInstant();
        var stored = load.Conversation ?? new StoredConversation(
            address.Conversation,
            0,
            load.MemberId ?? OpaqueId.New(),
            JsonSerializer.SerializeToUtf8Bytes(new ConversationState(), CoachJson.Default.ConversationState),
            JsonSerializer.SerializeToUtf8Bytes(ConversationReference.Of(request.Activity), SchemaJson.Default.ConversationReference));
        var turn = new CoachTurn(
            coach.In(request.Activity.Locale).On(now.InUtc().Date),
            request.Activity,
            new ConversationState { Region = StoredFields.RegionOf(load) },
            new Member { Id = stored.MemberId },
            now);
        if (request.Activity.Type == ActivityTypes.Message)
        {
            Coach.KeepSituation(turn);
            turn.Say(message);
        }

        var delivery = request.Delivery ?? Channels.DeliveryTo(ConversationReference.Of(request.Activity));
        return new TurnCommit
        {
            Conversation = stored,
            UserId = address.UserId,
            ActivityId = address.ActivityId,
            Messages = TurnMessages.Compose(turn, request.Activity, delivery),
            Delivery = delivery,
            At = now,
        };
    }
}
