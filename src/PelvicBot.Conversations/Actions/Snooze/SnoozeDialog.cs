using System.Globalization;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Snooze;

/// <summary>The dialog that asks when to come back.</summary>
public static class SnoozeDialog
{
    public const string Id = "snooze";

    /// <summary>The length, when it was said with the wish: then nothing is asked.</summary>
    public static readonly ValueKey<int> Minutes = ValueKeys.Number("minutes");

    /// <summary>"This evening", when there is still time until then.</summary>
    public static Instant? Evening(CoachTurn turn)
    {
        var evening = turn.Zone.AtLeniently(turn.Today + new LocalTime(turn.Services.Catalog.Rules.SnoozeEveningHour, 0)).ToInstant();
        return turn.ZoneIsKnown && evening - turn.Now > Duration.FromMinutes(turn.Services.Catalog.Rules.SnoozeLongMinutes) ? evening : null;
    }

    /// <returns>Null for tomorrow at the usual time.</returns>
    public static Duration? Wait(CoachTurn turn, DialogFrame frame, ValueKey<string> when)
    {
        var rules = turn.Services.Catalog.Rules;
        return frame.Has(Minutes) ? Duration.FromMinutes(frame.Get(Minutes, 0)) : frame.Get(when) switch
        {
            "short" => Duration.FromMinutes(rules.SnoozeShortMinutes),
            "middle" => Duration.FromMinutes(rules.SnoozeMiddleMinutes),
            "long" => Duration.FromMinutes(rules.SnoozeLongMinutes),
            "evening" => (Evening(turn) ?? turn.Now) - turn.Now,
            { } text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) => Duration.FromMinutes(minutes),
            _ => null,
        };
    }
}
