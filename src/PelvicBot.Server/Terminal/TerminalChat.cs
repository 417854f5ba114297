using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;
using PelvicBot.Storage.Sqlite;

namespace PelvicBot.Server.Terminal;

/// <summary>The coach in a terminal or a pipe: a line in, messages out. Due messages come by themselves while it is open.</summary>
public sealed partial class TerminalChat : IAsyncDisposable
{
    private const string Channel = "terminal";
    private const string User = "member";
    private const string ClockSetting = "chat-clock";
    private const string ConversationSetting = "chat-conversation";
    private const int Batch = 64;

    private static readonly Duration Lease = Duration.FromMinutes(1);

    private readonly SqliteStore _store;
    private readonly TurnRunner _turns;
    private readonly ChatClock _clock;
    private readonly ChatOptions _options;
    private readonly TextWriter _output;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly IClock _machine;
    private string _conversation = "";

    private TerminalChat(SqliteStore store, Coach coach, IClock machine, ChatClock clock, ChatOptions options, TextWriter output)
    {
        (_store, _machine, _clock, _options, _output) = (store, machine, clock, options, output);
        _turns = new TurnRunner(store, coach, clock, new ConversationGate(), machine);
    }

    /// <summary>Opens the chat where it was, or afresh with the welcome.</summary>
    public static async Task<TerminalChat> OpenAsync(Coach coach, IClock machine, ChatOptions options, TextWriter output)
    {
        var store = SqliteStore.Open(new SqliteStoreOptions { Folder = options.Folder }, machine);
        await store.KeepAsync(ArchivedItem.Of(coach.Languages.Values.Select(s => s.Catalog)), default);
        var clock = new ChatClock(machine);
        if (!options.Afresh)
        {
            clock.Restore(await store.GetAsync(ClockSetting, default));
        }

        if (options.At is { } at)
        {
            clock.StandAt(at.InZoneLeniently(options.Zone ?? DateTimeZone.Utc).ToInstant());
        }

        var terminal = new TerminalChat(store, coach, machine, clock, options, output);
        await terminal.ForgetAsync();
        await terminal.JoinAsync();
        return terminal;
    }

    /// <summary>Reads lines until they end.</summary>
    public async Task RunAsync(TextReader input, bool interactive, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ticking = _clock.Standing ? Task.CompletedTask : TickAsync(interactive, ended.Token);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                await PromptAsync(interactive);
                if (await input.ReadLineAsync(cancellation) is not { } line)
                {
                    break;
                }

                await HearAsync(line, interactive);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C ends the chat; everything said so far is stored.
        }

        await ended.CancelAsync();
        await ticking;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.SetAsync(ClockSetting, _clock.Save(), default);
        await ForgetAsync();
        await _store.DisposeAsync();
        _one.Dispose();
    }

    /// <summary>Nobody reads a terminal's transcript again, so none is kept: erased when the chat ends, or is opened after it was cut off.</summary>
    private ValueTask<int> ForgetAsync() => _store.PurgeAsync(_machine.GetCurrentInstant() + Duration.Epsilon, default);

    private async Task PromptAsync(bool interactive)
    {
        if (interactive)
        {
            await _output.WriteAsync("> ");
            await _output.FlushAsync();
        }
    }

    private async Task JoinAsync()
    {
        _conversation = await _store.GetAsync(ConversationSetting, default) ?? "";
        if (_options.Afresh || _conversation.Length == 0)
        {
            if (_conversation.Length > 0 && (await _store.LoadAsync(new TurnAddress(new ConversationKey(Channel, _conversation), User, null), default)).MemberId is { } member)
            {
                await _store.EraseAsync(member, default);
            }

            _conversation = Guid.NewGuid().ToString("N");
            await _store.SetAsync(ConversationSetting, _conversation, default);
            await SayAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = User }] }, due: null);
            return;
        }

        await SweepAsync();
        await SayAsync(new Activity { Type = ActivityTypes.Event, Name = Coach.ResumeEvent }, due: null);
    }

    private async Task HearAsync(string line, bool interactive)
    {
        if (!interactive && line.Length > 0)
        {
            await _output.WriteLineAsync($"> {line}");
        }

        await _one.WaitAsync();
        try
        {
            if (ClockLine().Match(line.Trim()) is { Success: true } move)
            {
                await AdvanceAsync(int.Parse(move.Groups["n"].Value, CultureInfo.InvariantCulture) * Unit(move.Groups["unit"].Value));
            }
            else if (line.Trim().Length > 0)
            {
                await SayAsync(new Activity { Type = ActivityTypes.Message, Id = Guid.NewGuid().ToString("N"), Text = line }, due: null);
            }

            await _store.SetAsync(ClockSetting, _clock.Save(), default);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Moves the clock from one due item to the next, as if the time had gone by.</summary>
    private async Task AdvanceAsync(Duration by)
    {
        var target = _clock.GetCurrentInstant() + by;
        await DueWalk.ToAsync(_store, target, Move, SweepAsync, default);
        var local = _clock.GetCurrentInstant().InZone(_options.Zone ?? DateTimeZone.Utc);
        await _output.WriteLineAsync($"[{local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {local.Zone.Id}]");
    }

    private ValueTask Move(Instant instant)
    {
        _clock.MoveTo(instant);
        return ValueTask.CompletedTask;
    }

    private async ValueTask<int> SweepAsync()
    {
        var items = await _store.ClaimAsync(_clock.GetCurrentInstant(), Batch, Lease, default);
        foreach (var item in items)
        {
            await SayAsync(new Activity { Type = ActivityTypes.Event, Name = Tick.EventName }, item);
        }

        return items.Count;
    }

    private async Task TickAsync(bool interactive, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                await _one.WaitAsync(cancellation);
                try
                {
                    if (await SweepAsync() > 0)
                    {
                        await PromptAsync(interactive);
                    }
                }
                finally
                {
                    _one.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The chat is over.
        }
    }

    private async Task SayAsync(Activity activity, DueItem? due)
    {
        var inbound = activity with
        {
            ChannelId = Channel,
            From = new ChannelAccount { Id = User },
            Recipient = new ChannelAccount { Id = "coach" },
            Conversation = new ConversationAccount { Id = _conversation },
            LocalTimezone = (_options.Zone ?? DateTimeZoneProviders.Tzdb.GetSystemDefault()).Id,
        };
        var response = await _turns.RunAsync(new TurnRequest(inbound, Delivery.Log, due), default);
        foreach (var message in response.Messages)
        {
            await _output.WriteLineAsync();
            var columns = _options.Columns();
            await _output.WriteLineAsync(TextWrap.Prose((due is null ? "" : "⏱ ") + message.Text, columns));
            if (message.SuggestedActions is { } buttons)
            {
                await _output.WriteLineAsync(TextWrap.Parts([.. buttons.Actions.Select(a => $"[{a.Title}]")], columns));
            }
        }

        await _output.FlushAsync();
    }

    private static Duration Unit(string unit) => unit switch
    {
        "d" => Duration.FromDays(1),
        "h" => Duration.FromHours(1),
        "m" => Duration.FromMinutes(1),
        _ => Duration.FromSeconds(1),
    };

    [GeneratedRegex(@"^\+\s*(?<n>\d{1,5})\s*(?<unit>[dhms])$")]
    private static partial Regex ClockLine();
}
