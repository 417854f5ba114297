using System.Globalization;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Messages;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Turns;

/// <summary>
/// One turn at work: what came in, what is known, what is said, and what changes. Lives for one run of one turn; a run after a version
/// conflict gets a new one.
/// </summary>
public sealed class CoachTurn
{
    private readonly List<MessageDraft> _drafts = [];
    private readonly Dictionary<DueKind, DueItem> _due = [];
    private readonly HashSet<DueKind> _cancelled = [];
    private readonly List<MemberEvent> _events = [];
    private readonly SaidTexts _texts = new();
    private string? _lead;
    private List<ContentUse> _leadContent = [];

    public CoachTurn(CoachServices services, Activity activity, ConversationState state, Member member, Instant now)
    {
        (Services, Activity, State, Member, Now) = (services, activity, state, member, now);
        Dialogs = new DialogContext<CoachTurn>(services.Dialogs, this, state.Stack);
    }

    public CoachServices Services { get; }

    public Activity Activity { get; }

    public ConversationState State { get; }

    public Member Member { get; set; }

    /// <summary>Coaching time of the turn.</summary>
    public Instant Now { get; }

    public DialogContext<CoachTurn> Dialogs { get; }

    /// <summary>The turn was not caused by the member: what it says arrives unasked.</summary>
    public bool Unasked { get; init; }

    /// <summary>How long transcripts are kept where nobody says otherwise.</summary>
    public static readonly Duration UsualTranscript = Duration.FromDays(7);

    /// <summary>How long the service keeps transcripts, which it tells the member.</summary>
    public Duration TranscriptKept { get; init; } = UsualTranscript;

    /// <summary>The member answered on a card, which shows nobody what was chosen.</summary>
    public bool FromCard { get; set; }

    /// <summary>Whom the code that was typed in this conversation was given to; null when there is none, or it is not valid.</summary>
    public LinkTarget? LinkTarget { get; init; }

    /// <summary>A code given out by this turn.</summary>
    public LinkCodeGiven? CodeGiven { get; set; }

    /// <summary>The conversation passed to <see cref="LinkTarget"/> in this turn.</summary>
    public bool Linked { get; private set; }

    /// <summary>The member wrote or pressed a button.</summary>
    public bool Heard => !Unasked && Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke;

    /// <summary>Coaching time since when the member's channel takes nothing for them; null when it does.</summary>
    public Instant? UnreachableSince { get; init; }

    /// <summary>Everything about the member goes before the rest of the turn is stored.</summary>
    public bool EraseMember { get; set; }

    /// <summary>A red flag in the member's own words: said back in this turn, never stored.</summary>
    public string? QuotedSign { get; set; }

    public IReadOnlyList<MessageDraft> Drafts => _drafts;

    public IReadOnlyCollection<DueItem> Due => _due.Values;

    public IReadOnlyCollection<DueKind> Cancelled => _cancelled;

    public IReadOnlyList<MemberEvent> Events => _events;

    public ConversationKey Conversation => new(Activity.ChannelId!, Activity.Conversation!.Id!);

    /// <summary>The member's local day.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>The member's zone: their own word, else the channel's, else UTC.</summary>
    public DateTimeZone Zone => Member.Schedule?.DateTimeZone
        ?? (State.ChannelZone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null)
        ?? DateTimeZone.Utc;

    /// <summary>Whether anybody said which zone the member is in.</summary>
    public bool ZoneIsKnown => Member.Schedule is not null || State.ChannelZone is not null;

    public string? Region => Member.Region ?? State.Region;

    /// <summary>Says a message of the catalogue.</summary>
    /// <param name="id">Content id; also the message's id unless <paramref name="step"/> is given.</param>
    /// <param name="values">Values of its placeholders.</param>
    public void Say(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var message = Message(id);
        Add(new MessageDraft { Id = id, Text = Fill(message.Text, values), Content = { Use(message.Info, ContentUse.Text, message.Text, values) } });
    }

    /// <summary>Puts a message of the catalogue in front of the next one, as its first paragraph.</summary>
    public void Lead(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var message = Message(id);
        LeadWith(Fill(message.Text, values), Use(message.Info, ContentUse.Text, message.Text, values));
    }

    /// <summary>Says a text that was composed from content.</summary>
    public void Add(MessageDraft draft)
    {
        if (_lead is not null)
        {
            draft.Text = $"{_lead}\n\n{draft.Text}".TrimEnd();
            draft.Content.InsertRange(0, _leadContent);
            (_lead, _leadContent) = (null, []);
        }

        _texts.Complete(draft);
        draft.Unasked = Unasked;
        _drafts.Add(draft);
    }

    /// <summary>A catalogue text, for use within another one.</summary>
    public string Text(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var message = Message(id);
        return Quote(message.Info, ContentUse.Text, message.Text, values);
    }

    /// <summary>Any item's text, for use within another one: the messages that hold it name the item.</summary>
    /// <param name="info">The item.</param>
    /// <param name="part">Where the item has it: a path such as <c>why</c>.</param>
    /// <param name="text">The text there.</param>
    /// <param name="values">Values of its placeholders.</param>
    public string Quote(ItemInfo info, string part, string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = Fill(text, values);
        _texts.Add(filled, Use(info, part, text, values));
        return filled;
    }

    /// <summary>A text that was filled already, for use within another one.</summary>
    public void Quoted(string text, ContentUse use) => _texts.Add(text, use);

    /// <summary>Names an item's text as what a message is made from.</summary>
    /// <inheritdoc cref="Quote"/>
    public ContentUse Use(ItemInfo info, string part, string text, params ReadOnlySpan<(string Name, string Value)> values) =>
        ContentUse.Of(info, values) is var use && text.Contains('{', StringComparison.Ordinal)
            ? use with { Parts = [part], Values = [.. use.Values, .. CommonValues.In(this, text)] }
            : use with { Parts = [part] };

    /// <summary>Fills placeholders: those given, and those that every text may use (<see cref="CommonValues"/>).</summary>
    public string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values) => Wording.Fill(text, values, name => CommonValues.Find(this, name));

    /// <summary>Sets a due item, instead of the member's earlier one of the kind.</summary>
    public void Schedule(DueKind kind, Instant at, string? payload = null)
    {
        _cancelled.Remove(kind);
        _due[kind] = new DueItem(Member.Id, kind, Conversation, at, Version: 0, payload);
    }

    public void Cancel(DueKind kind)
    {
        _due.Remove(kind);
        _cancelled.Add(kind);
    }

    /// <summary>Records a fact about the member; without consent nothing is recorded.</summary>
    public void Record(string type, EventData data)
    {
        if (Member.Consent is { Given: true })
        {
            _events.Add(new MemberEvent(type, JsonSerializer.SerializeToUtf8Bytes(data, MessageJson.Default.EventData)));
        }
    }

    /// <summary>Records which items the turn's messages were made from: what was said can be shown again, and no text is kept.</summary>
    public void RecordSaid()
    {
        if (_drafts.Count > 0)
        {
            Record(EventTypes.Said, new EventData
            {
                Messages = [.. _drafts.Select(d => new LoggedMessage(d.Id, [.. d.Content.Select(LoggedItem.Of)]) { Unasked = d.Unasked ? true : null })],
            });
        }
    }

    /// <summary>Items of the catalogue for an event, by id; ids that are none are left out.</summary>
    public IReadOnlyList<LoggedItem> Logged(params IEnumerable<string?> ids) =>
    [
        .. ids.Select(id => id is null ? null : Services.Catalog.Items.GetValueOrDefault(id)).OfType<ItemInfo>().Distinct()
            .Select(info => LoggedItem.Of(ContentUse.Of(info) with { Parts = [] })),
    ];

    /// <summary>Begins a dialog on top of what is under way; the timer of a running session is held until the member is back.</summary>
    public void BeginDialog(string dialog, IReadOnlyDictionary<string, DialogValue>? options = null)
    {
        Actions.Session.KeepSession.Hold(this);
        Dialogs.Begin(dialog, options);
    }

    /// <summary>Ends every dialog; what was felt and answered is kept.</summary>
    public void CancelDialogs()
    {
        KeepAnswers(Dialogs.Stack);
        Dialogs.CancelAll();
    }

    /// <summary>Keeps what a dialog that does not go on would otherwise lose: what was felt in a session, and what was answered of a screening.</summary>
    public void KeepAnswers(IReadOnlyList<DialogFrame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.Dialog == Actions.Session.KeepSession.Dialog)
            {
                Actions.Session.KeepSession.Keep(this, frame, completed: false);
            }
            else if (frame.Dialog == Actions.Screening.ScreeningAnswers.Dialog)
            {
                Actions.Screening.ScreeningAnswers.KeepSoFar(this, frame);
            }
        }
    }

    /// <summary>The conversation passes to the member whose code was typed; what was under way here belonged to somebody who is no more.</summary>
    public void BecomeLinked()
    {
        Dialogs.CancelAll();
        _due.Clear();
        _cancelled.Clear();
        _events.Clear();
        State.IdleSet = false;
        Member = LinkTarget!.Member;
        Linked = true;
    }

    /// <summary>Drops everything that the turn would store about the member.</summary>
    public void Forget()
    {
        EraseMember = true;
        Member = new Member { Id = Member.Id };
        _due.Clear();
        _events.Clear();
        State.Forget();
    }

    /// <summary>Puts a text that was composed from content in front of the next message.</summary>
    public void LeadWith(string text, ContentUse use)
    {
        _lead = _lead is null ? text : $"{_lead}\n{text}";
        _leadContent.Add(use);
    }

    /// <summary>Nothing stands in front of words that must be read first.</summary>
    public void DropLead() => (_lead, _leadContent) = (null, []);

    /// <summary>A whole number as text.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Says what is left to say in front of a next message that never came.</summary>
    internal void FlushLead()
    {
        if (_lead is not null)
        {
            var (text, content) = (_lead, _leadContent);
            (_lead, _leadContent) = (null, []);
            Add(new MessageDraft { Id = content[0].Id, Text = text, Content = content });
        }
    }

    private Message Message(string id) => Services.Catalog.Messages.TryGetValue(id, out var message)
        ? message
        : throw new KeyNotFoundException($"The catalogue has no message '{id}'.");
}
