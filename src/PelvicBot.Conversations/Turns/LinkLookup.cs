using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Actions.Link;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// Finds whom a typed code was given to, for the turn that asked for it. Wrong codes are counted over all conversations: many in a minute are an
/// attack, and then every code counts as wrong for the rest of that minute.
/// </summary>
internal sealed class LinkLookup(ITurnStore store, IClock machine)
{
    private const int MostWrongInAMinute = 120;

    private readonly Lock _gate = new();
    private long _minute;
    private int _wrong;

    /// <returns>The hash and the member; null when no valid code is under way.</returns>
    public async ValueTask<LinkTarget?> FindAsync(ConversationState state, Activity activity, CancellationToken cancellation)
    {
        if (Wanted(state, activity) is not { } hash || TooMany())
        {
            return null;
        }

        if (await store.FindByCodeAsync(hash, cancellation) is not { } member)
        {
            Count();
            return null;
        }

        return new LinkTarget(hash, JsonSerializer.Deserialize(member.Document.Span, CoachJson.Default.Member)!, member.Version);
    }

    private static string? Wanted(ConversationState state, Activity activity) =>
        LinkDialog.BeginsByCode(state) ? activity.Text is { } first && LinkCode.IsOne(first) ? LinkCode.Hash(first) : null
        : state.Stack is [.., { Dialog: LinkDialog.Id, Waiting: true } frame]
        ? frame.Get(LinkDialog.Hash) ?? (frame.Step == LinkDialog.CodeStep && activity.Text is { } text ? LinkCode.Hash(text) : null)
        : null;

    private bool TooMany()
    {
        lock (_gate)
        {
            return Minute() == _minute && _wrong >= MostWrongInAMinute;
        }
    }

    private void Count()
    {
        lock (_gate)
        {
            (_minute, _wrong) = Minute() is var now && now == _minute ? (_minute, _wrong + 1) : (now, 1);
        }
    }

    private long Minute() => machine.GetCurrentInstant().ToUnixTimeSeconds() / NodaConstants.SecondsPerMinute;
}
