using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Testing;

/// <summary>
/// Plays a conversation file against the real coach: <c>member:</c> lines are typed, <c>taps: A; B</c> lines are chosen on the card shown last, <c>clock: +5m</c> moves the clock from one due item
/// to the next, <c>bot:</c> lines are what was said. What is stored is JSON bytes read back before every turn, so a run that passes here
/// survives a restart between any two lines.
/// </summary>
public sealed partial class GoldenConversation
{
    private readonly FakeClock _clock;
    private readonly InMemoryStore _store;
    private readonly Coach _coach;
    private readonly string _channel;
    private readonly string? _locale;
    private readonly string? _zone;
    private string? _joined;
    private int _inbound;
    private JsonElement _card;

    private readonly Action<Activity>? _said;

    private GoldenConversation(Coach coach, Dictionary<string, string> settings, Action<Activity>? said)
    {
        (_coach, _said) = (coach, said);
        _clock = new FakeClock(InstantPattern.ExtendedIso.Parse(settings.GetValueOrDefault("at", "2026-11-21T09:00:00Z")).Value);
        _store = new InMemoryStore(_clock);
        _channel = settings.GetValueOrDefault("channel", "webchat");
        _locale = settings.GetValueOrDefault("locale");
        _zone = settings.GetValueOrDefault("zone");
    }

    /// <summary>Replays a file's inputs and writes down what was said.</summary>
    /// <param name="coach">The coach.</param>
    /// <param name="script">The file: comments and <c># name: value</c> settings first, then its lines.</param>
    /// <param name="locale">The language to play it in, instead of the file's.</param>
    /// <param name="said">Told every message.</param>
    /// <returns>The file as it would be regenerated.</returns>
    public static async Task<string> PlayAsync(Coach coach, string script, string? locale = null, Action<Activity>? said = null)
    {
        var lines = script.ReplaceLineEndings("\n").Split('\n');
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var output = new StringBuilder();
        foreach (var line in lines.TakeWhile(l => l.StartsWith('#') || l.Length == 0))
        {
            output.Append(line).Append('\n');
            if (line.TrimStart('#', ' ').Split(": ", 2) is [var name, var value] && !name.Contains(' ', StringComparison.Ordinal))
            {
                settings[name] = value;
            }
        }

        if (locale is not null)
        {
            settings["locale"] = locale;
        }

        var conversation = new GoldenConversation(coach, settings, said) { _joined = locale };
        await conversation.JoinAsync(output);
        foreach (var line in lines)
        {
            if (line.StartsWith("member: ", StringComparison.Ordinal))
            {
                output.Append(line).Append('\n');
                await conversation.HearAsync(line["member: ".Length..], output);
            }
            else if (line.StartsWith("taps: ", StringComparison.Ordinal))
            {
                output.Append(line).Append('\n');
                await conversation.TapAsync(line["taps: ".Length..].Split("; "), output);
            }
            else if (line.StartsWith("clock: ", StringComparison.Ordinal))
            {
                output.Append(line).Append('\n');
                await conversation.MoveAsync(line["clock: +".Length..], output);
            }
        }

        return output.ToString();
    }

    private Task JoinAsync(StringBuilder output) => RunAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "member" }], Locale = _joined }, null, output);

    private Task HearAsync(string text, StringBuilder output) => RunAsync(
        new Activity { Type = ActivityTypes.Message, Id = $"in-{_inbound++}", Text = text, Locale = _locale, LocalTimezone = _zone }, null, output);

    private Task TapAsync(string[] titles, StringBuilder output) => RunAsync(
        new Activity { Type = ActivityTypes.Message, Id = $"in-{_inbound++}", Value = CardTap.On(_card, titles), Locale = _locale, LocalTimezone = _zone }, null, output);

    private async Task MoveAsync(string by, StringBuilder output)
    {
        var unit = by[^1] switch { 'd' => Duration.FromDays(1), 'h' => Duration.FromHours(1), 'm' => Duration.FromMinutes(1), _ => Duration.FromSeconds(1) };
        var target = _clock.GetCurrentInstant() + (unit * int.Parse(by[..^1], CultureInfo.InvariantCulture));
        while (await _store.NextAsync(default) is { } next && next <= target)
        {
            _clock.MoveTo(Instant.Max(next, _clock.GetCurrentInstant()));
            foreach (var item in await _store.ClaimAsync(_clock.GetCurrentInstant(), 100, Duration.FromMinutes(1), default))
            {
                await RunAsync(new Activity { Type = ActivityTypes.Event, Name = Tick.EventName }, item, output);
            }
        }

        _clock.MoveTo(target);
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex MemberId();

    private async Task RunAsync(Activity activity, DueItem? due, StringBuilder output)
    {
        // A new runner each time: nothing may be remembered but what is stored.
        var runner = new TurnRunner(_store, _coach, _clock, new ConversationGate());
        var inbound = activity with
        {
            ChannelId = _channel,
            From = new ChannelAccount { Id = "member" },
            Recipient = new ChannelAccount { Id = "coach" },
            Conversation = new ConversationAccount { Id = "golden", ConversationType = _channel == "msteams" ? "personal" : null },
        };
        var response = await runner.RunAsync(new TurnRequest(inbound, Delivery.Log, due), default);
        foreach (var message in response.Messages)
        {
            _said?.Invoke(message);
            output.Append(due is null ? "bot: " : "bot (unasked): ").Append(MemberId().Replace(message.Text ?? "", "<id>").Replace("\n", "\n     ", StringComparison.Ordinal));
            foreach (var card in message.Attachments ?? [])
            {
                _card = card.Content!.Value;
                output.Append(message.Text is null ? "" : "\n     ").Append(CardText.Of(_card).Replace("\n", "\n     ", StringComparison.Ordinal));
            }

            if (message.SuggestedActions is { } buttons)
            {
                output.Append("\n     [").AppendJoin("] [", buttons.Actions.Select(a => a.Title)).Append(']');
            }

            output.Append('\n');
        }
    }
}
