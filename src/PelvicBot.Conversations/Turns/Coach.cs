using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Locales;
using PelvicBot.Coaching;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Listening;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;

namespace PelvicBot.Conversations.Turns;

/// <summary>Turns an activity into what is said and what changes. Pure but for the turn it works on: no I/O, no clock.</summary>
public sealed class Coach(FrozenDictionary<string, CoachServices> languages)
{
    private FrozenDictionary<string, CoachServices> _languages = languages;

    /// <summary>Longer texts are checked for red flags and then asked to be shortened.</summary>
    private const int LongestText = 4000;

    /// <summary>An event by which a client that was away asks for the open question once more.</summary>
    public const string ResumeEvent = "resume";

    private const int CountryLength = 2;

    private static readonly RedFlagListener RedFlags = new();
    private static readonly QuestionListener Questions = new();

    /// <summary>After red flags, the order in which a text is understood (conversation.md).</summary>
    private static readonly IListener[] Listeners =
    [
        new UrgentListener(),
        new CommandListener(),
        new ReminderListener(),
        new AnswerListener(),
        Questions,
        new SmallTalkListener(),
        new FallbackListener(),
    ];

    /// <summary>In the catalogue's own language.</summary>
    public CoachServices Services => Languages[LocaleFolders.Original];

    /// <summary>By locale; the original is always among them.</summary>
    public FrozenDictionary<string, CoachServices> Languages => Volatile.Read(ref _languages);

    /// <summary>In the served language that is nearest to what the member's channel says.</summary>
    public CoachServices In(string? locale)
    {
        var served = Languages;
        return served[served.Count == 1 ? LocaleFolders.Original : Locale.Nearest(locale, served.Keys)];
    }

    /// <summary>From the next turn on content and dialogs are these; turns under way end with what they began with.</summary>
    public void Replace(FrozenDictionary<string, CoachServices> newer) => Volatile.Write(ref _languages, newer);

    /// <summary>What the channel shows where a card was tapped, while the answer comes as messages; in the member's language.</summary>
    public string CardTaken(string? locale) => In(locale).Catalog.Messages["coach/card-taken"].Text;

    /// <summary>Whether an activity from outside asks anything of the coach at all. A tick does not come from outside.</summary>
    public static bool Concerns(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => true,
        // An edit is no new answer, but it may tell of an emergency. A deleted message is as if unsaid: what came of it stands.
        ActivityTypes.MessageUpdate => !string.IsNullOrWhiteSpace(activity.Text),
        ActivityTypes.ConversationUpdate => activity.MembersAdded?.Any(m => m.Id != activity.Recipient?.Id) ?? false,
        // An upgrade takes the old version away and adds the new one: "remove-upgrade" is no leaving.
        ActivityTypes.InstallationUpdate => activity.Action is null or "add" or "add-upgrade",
        ActivityTypes.Event => activity.Name is ResumeEvent,
        _ => false,
    };

    /// <summary>Whether others read along, as in group chats and channels. Anything that is not said to be one-to-one counts as a group.</summary>
    public static bool IsGroup(Activity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: not (null or "personal") };

    public void Run(CoachTurn turn, DueItem? fired)
    {
        if (IsGroup(turn.Activity))
        {
            Redirect(turn);
            return;
        }

        if (turn.Activity.Type == ActivityTypes.MessageUpdate && !RedFlagListener.Finds(turn, turn.Activity.Text!))
        {
            return;
        }

        var upgrade = turn.Dialogs.Reconcile();
        turn.KeepAnswers(upgrade.Dropped);
        if (fired is not null)
        {
            Tick.Run(turn, fired);
        }
        else
        {
            KeepSituation(turn);
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                Hear(turn, upgrade.Disturbed);
            }
            else if (turn.Activity.Type == ActivityTypes.MessageUpdate)
            {
                HearEdit(turn);
            }
            else if (turn.Activity.Type == ActivityTypes.Event)
            {
                Show(turn, upgrade.Disturbed);
            }
            else if (!turn.State.Welcomed && turn.Dialogs.Empty)
            {
                Welcome(turn);
            }
        }

        turn.FlushLead();
        if (fired is null && turn.Drafts.Count == 0 && turn.Activity.Type == ActivityTypes.Message)
        {
            // A talk that ended without a word looks like one that broke.
            turn.Say("coach/done");
        }

        if (fired is null || !upgrade.Disturbed)
        {
            // What a deploy disturbed waits through a tick for the member to come back.
            turn.Dialogs.DropStalled();
        }

        KeepIdle(turn);
        turn.State.LastUnasked = turn.Unasked && (turn.Drafts.Count > 0 || turn.State.LastUnasked);
    }

    /// <summary>
    /// In a group the coach says once that it talks in private. A sign of an emergency gets a line each time, the same for every sign: where to get
    /// help, and nothing of what it is about. Nothing else is heard or kept there.
    /// </summary>
    private static void Redirect(CoachTurn turn)
    {
        var text = TextOf(turn.Activity);
        if (text is not null && turn.Services.RedFlags.Examine(text, RedFlagSituation.Unknown).First is { Level: >= Urgency.SameDay })
        {
            turn.Say("coach/group-urgent");
        }
        else if (!turn.State.Welcomed)
        {
            turn.Say("coach/group");
        }

        turn.State.Welcomed = true;
    }

    /// <summary>For a conversation that a later release stored: one calm sentence with the emergency number, and nothing changes.</summary>
    public static void ExcuseLaterState(CoachTurn turn)
    {
        if (turn.Activity.Type == ActivityTypes.Message)
        {
            KeepSituation(turn);
            turn.Say("coach/state-too-new");
        }
    }

    /// <summary>For a message whose turn fails: one calm sentence with the emergency number, and nothing changes.</summary>
    public static void ExcuseFailure(CoachTurn turn)
    {
        if (turn.Activity.Type == ActivityTypes.Message)
        {
            KeepSituation(turn);
            turn.Say("coach/turn-failed");
        }
    }

    /// <param name="turn">The turn.</param>
    /// <param name="updated">A deploy changed the open question, so the text may answer one that is gone: it is only looked at for red flags.</param>
    private static void Hear(CoachTurn turn, bool updated)
    {
        turn.State.HeardAt = turn.Now;
        Tick.ComeBack(turn);
        EndPause(turn);
        var card = CardSubmission.Of(turn.Activity);
        turn.FromCard = card is not null;
        if (HeardTexts.Of(turn, TextOf(turn.Activity)) is not { } text)
        {
            HearNothing(turn);
            return;
        }

        // A text that answers a question that is not open: one that a deploy changed, or that of a card further up.
        var earlier = card is not null && card.Nonce != turn.State.Card;
        var unseen = earlier || (updated && !turn.Dialogs.Empty);
        if (updated && !unseen)
        {
            turn.Lead("coach/updated-away");
        }

        text = unseen ? text with { Answer = PromptReading.None } : text;

        // A red flag comes before everything, the welcome too; a question is answered even before it.
        if (RedFlags.Hear(turn, text))
        {
            return;
        }

        if (unseen)
        {
            if (earlier && !updated)
            {
                turn.Lead("coach/earlier-card");
                HearNothing(turn);
            }
            else
            {
                Show(turn, updated);
            }
        }
        else if (text.Text.Length > LongestText)
        {
            turn.Lead("coach/too-long");
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
        else if (!turn.State.Welcomed && turn.Dialogs.Empty)
        {
            // A code of another place makes the welcome needless.
            if (turn.Services.Commands.GetValueOrDefault(text.Plain) == Actions.Link.LinkDialog.Id)
            {
                turn.State.Welcomed = true;
                turn.Dialogs.Begin(Actions.Link.LinkDialog.Id);
                return;
            }

            Questions.Hear(turn, text);
            Welcome(turn);
        }
        else
        {
            _ = Listeners.Any(l => l.Hear(turn, text));
        }
    }

    /// <summary>An edited message with a red flag: what it asks for comes now, and nothing of it is taken for an answer.</summary>
    private static void HearEdit(CoachTurn turn)
    {
        turn.State.HeardAt = turn.Now;
        if (HeardTexts.Of(turn, turn.Activity.Text) is { } text && !RedFlags.Hear(turn, text with { Answer = PromptReading.None }))
        {
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
    }

    /// <summary>The open question for a member who is back, after a deploy with a word about it.</summary>
    private static void Show(CoachTurn turn, bool updated)
    {
        if (updated)
        {
            turn.Lead(turn.Dialogs.Empty ? "coach/updated-away" : "coach/updated");
        }

        if (updated && turn.Dialogs.Empty)
        {
            turn.Dialogs.Begin("menu");
        }
        else
        {
            turn.Dialogs.Resume();
        }
    }

    private static void HearNothing(CoachTurn turn)
    {
        if (!turn.State.Welcomed)
        {
            Welcome(turn);
        }
        else if (turn.Dialogs.Empty)
        {
            turn.Say("coach/not-a-question-here");
        }
        else
        {
            turn.Dialogs.Resume();
        }
    }

    private static void Welcome(CoachTurn turn)
    {
        turn.State.Welcomed = true;
        turn.Dialogs.Begin("welcome");
    }

    /// <summary>The text of a message, or of a submitted card.</summary>
    private static string? TextOf(Activity activity) => CardSubmission.Of(activity) is { } card ? card.Say
        : !string.IsNullOrWhiteSpace(activity.Text) ? activity.Text
        : activity.Value switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    /// <summary>Country and zone, as far as the channel knows them.</summary>
    private static void KeepSituation(CoachTurn turn)
    {
        var activity = turn.Activity;
        turn.State.Locale = activity.Locale ?? turn.State.Locale;
        if (activity.LocalTimezone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
        {
            turn.State.ChannelZone = zone;
        }

        var country = activity.Locale is { } locale && locale.Split('-') is [_, .., { Length: CountryLength } last] ? last.ToUpperInvariant() : null;
        turn.State.Region ??= country is not null && ZoneCountries.Contradict(turn.State.ChannelZone, country) ? null : country;
    }

    /// <summary>Writing ends a pause.</summary>
    private static void EndPause(CoachTurn turn)
    {
        if (turn.Member.Pause is not null)
        {
            turn.Member = turn.Member with { Pause = null };
            turn.Lead("pause/over");
            turn.Cancel(DueKind.PauseEnd);
            Tick.ScheduleCheckIn(turn);
        }
    }

    /// <summary>A step that can fall idle does so after the rules' minutes, counted from a running timer's end.</summary>
    private static void KeepIdle(CoachTurn turn)
    {
        if (turn.Dialogs.Routes(Signals.Idle))
        {
            var from = turn.Due.FirstOrDefault(d => d.Kind == DueKind.Timer)?.DueAt ?? turn.Now;
            turn.Schedule(DueKind.SessionIdle, from + Duration.FromMinutes(turn.Services.Catalog.Rules.IdleMinutes));
            turn.State.IdleSet = true;
        }
        else if (turn.State.IdleSet)
        {
            turn.Cancel(DueKind.SessionIdle);
            turn.State.IdleSet = false;
        }
    }
}
