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
/// to the next, <c>place:</c> goes to another browser (<c>member: &lt;code&gt;</c> types the latest code there), <c>bot:</c> lines are what was said. What is stored is JSON bytes read back before every turn, so a run that passes here
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
    private readonly Action<GoldenMoment>? _seen;
    private string? _joined;
    private int _inbound;
    private JsonElement _card;
    private string _place = "golden";
    private string _code = "";

    private readonly Action<Activity>? _said;

    private GoldenConversation(Coach coach, Dictionary<string, string> settings, Action<Activity>? said, Action<GoldenMoment>? seen)
    {
        (_coach, _said, _seen) = (coach, said, seen);
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
    /// <param name="seen">Told of every line the member types, with what was stored before it and what was said to it.</param>
    /// <returns>The file as it would be regenerated.</returns>
    public static async Task<string> PlayAsync(
        Coach coach, string script, string? locale = null, Action<Activity>? said = null, Action<GoldenMoment>? seen = null)
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

        var conversation = new GoldenConversation(coach, settings, said, seen) { _joined = locale };
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
            else if (line.StartsWith("place: ", StringComparison.Ordinal))
            {
                output.Append(line).Append('\n');
                await conversation.GoAsync(line["place: ".Length..], output);
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
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = UserAt(_place) }], Locale = _joined }, null, output);

    /// <summary>The same person opens another browser; joins where they have not been.</summary>
    private async Task GoAsync(string place, StringBuilder output)
    {
        _place = place;
        if ((await LoadAsync()).Conversation is null)
        {
            await JoinAsync(output);
        }
    }

    private static string UserAt(string place) => place + "-user";

    private ValueTask<TurnLoad> LoadAsync() => _store.LoadAsync(new TurnAddress(new ConversationKey(_channel, _place), UserAt(_place), null), default);

    private async Task HearAsync(string text, StringBuilder output)
    {
        var before = await LoadAsync();
        var (due, at) = (_store.Due, _clock.GetCurrentInstant());
        var said = await RunAsync(
            new Activity { Type = ActivityTypes.Message, Id = $"in-{_inbound++}", Text = text == "<code>" ? _code : text, Locale = _locale, LocalTimezone = _zone }, null, output);
        _seen?.Invoke(new GoldenMoment(_channel, at, before, due, text, said));
    }

    /// <summary>Taps on the card; in another language than the file's, whose titles nobody finds there, it types them.</summary>
    private Task TapAsync(string[] titles, StringBuilder output) => _joined is not null ? HearAsync(string.Join(", ", titles), output) : RunAsync(
        new Activity { Type = ActivityTypes.Message, Id = $"in-{_inbound++}", Value = CardTap.On(_card, titles), Locale = _locale, LocalTimezone = _zone }, null, output);

    private async Task MoveAsync(string by, StringBuilder output)
    {
        var unit = by[^1] switch { 'd' => Duration.FromDays(1), 'h' => Duration.FromHours(1), 'm' => Duration.FromMinutes(1), _ => Duration.FromSeconds(1) };
        var target = _clock.GetCurrentInstant() + (unit * int.Parse(by[..^1], CultureInfo.InvariantCulture));
        await DueWalk.ToAsync(_store, target, _clock.ForwardToAsync, () => SweepAsync(output), default);
    }

    private async ValueTask<int> SweepAsync(StringBuilder output)
    {
        var items = await _store.ClaimAsync(_clock.GetCurrentInstant(), 100, Duration.FromMinutes(1), default);
        foreach (var item in items)
        {
            await RunAsync(new Activity { Type = ActivityTypes.Event, Name = Tick.EventName }, item, output);
        }

        return items.Count;
    }

    [GeneratedRegex("(?<=code is )[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex MemberId();

    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, DueItem? due, StringBuilder output)
    {
        // A new runner each time: nothing may be remembered but what is stored.
        var runner = new TurnRunner(_store, _coach, _clock, new ConversationGate());
        var place = due?.Conversation.Conversation ?? _place;
        var inbound = activity with
        {
            ChannelId = _channel,
            From = new ChannelAccount { Id = UserAt(place) },
            Recipient = new ChannelAccount { Id = "coach" },
            Conversation = new ConversationAccount { Id = place, ConversationType = _channel == "msteams" ? "personal" : null },
        };
        var response = await runner.RunAsync(new TurnRequest(inbound, Delivery.Log, due), default);
        foreach (var message in response.Messages)
        {
            _said?.Invoke(message);
            var text = message.Text ?? "";
            _code = Code().Match(text) is { Success: true } code ? code.Value : _code;
            output.Append(due is null ? "bot: " : place == _place ? "bot (unasked): " : $"bot (unasked, at {place}): ");
            output.Append(Code().Replace(MemberId().Replace(text, "<id>"), "<code>").Replace("\n", "\n     ", StringComparison.Ordinal));
            foreach (var card in message.Attachments ?? [])
            {
                _card = card.Content!.Value;
                output.Append(text.Length == 0 ? "" : "\n     ").Append(CardText.Of(_card).Replace("\n", "\n     ", StringComparison.Ordinal));
            }

            if (message.SuggestedActions is { } buttons)
            {
                output.Append("\n     [").AppendJoin("] [", buttons.Actions.Select(a => a.Title)).Append(']');
            }

            output.Append('\n');
        }

        return response.Messages;
    }
}
