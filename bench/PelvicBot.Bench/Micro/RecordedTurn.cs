using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Bench.Micro;

/// <summary>A turn of the screening as it can be run again and again.</summary>
/// <param name="Step">Id of the question that is answered.</param>
/// <param name="Load">What the store knows before it.</param>
/// <param name="Activity">The answer.</param>
internal sealed record RecordedTurn(string Step, TurnLoad Load, Activity Activity)
{
    /// <summary>The turn at its beginning, as the runner sets it up.</summary>
    public CoachTurn Begin(Coach coach)
    {
        var state = JsonSerializer.Deserialize(Load.Conversation!.State.Span, CoachJson.Default.ConversationState)!;
        var member = Load.Member is { } document ? JsonSerializer.Deserialize(document.Document.Span, CoachJson.Default.Member)! : new Member { Id = Load.MemberId! };
        return new CoachTurn(coach.Services, Activity, state, member, StillClock.Now);
    }
}
