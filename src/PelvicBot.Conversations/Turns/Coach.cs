using System.Collections.Frozen;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Locales;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Listening;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;

namespace PelvicBot.Conversations.Turns;

/// <summary>Turns an activity into what is said and what changes. Pure but for the turn it works on: no I/O, no clock.</summary>
public sealed class Coach(FrozenDictionary<string, CoachServices> languages)
{
    private FrozenDictionary<string, CoachServices> _languages = languages;

    /// <summary>An event by which a client that was away asks for the open question once more.</summary>
    public const string ResumeEvent = "resume";

    private const int CountryLength = 2;

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

    public void Run(CoachTurn turn, DueItem? fired)
    {
        if (Groups.IsGroup(turn.Activity))
        {
            Groups.Redirect(turn);
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
                Hearing.Hear(turn, upgrade.Disturbed);
            }
            else if (turn.Activity.Type == ActivityTypes.MessageUpdate)
            {
                Hearing.HearEdit(turn);
            }
            else if (turn.Activity.Type == ActivityTypes.Event)
            {
                Hearing.Show(turn, upgrade.Disturbed);
            }
            else if (!turn.State.Welcomed && turn.Dialogs.Empty)
            {
                Hearing.Welcome(turn);
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

    /// <summary>Country and zone, as far as the channel knows them.</summary>
    internal static void KeepSituation(CoachTurn turn)
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
