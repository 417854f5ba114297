using PelvicBot.Conversations.Actions.Session;
using PelvicBot.Conversations.Actions.Snooze;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>snooze/when</c>: the usual lengths, this evening while it is to come, tomorrow where there is a daily message.</summary>
public sealed class SnoozeChoices : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var rules = fill.Turn.Services.Catalog.Rules;
        fill["short"] = Minutes(fill, rules.SnoozeShortMinutes);
        fill["middle"] = Minutes(fill, rules.SnoozeMiddleMinutes);
        fill["long"] = Minutes(fill, rules.SnoozeLongMinutes);
        fill.Hidden =
        [
            .. SnoozeDialog.Evening(fill.Turn) is null ? (string[])["evening"] : [],
            .. fill.Turn.Member.Schedule is null ? (string[])["tomorrow"] : [],
        ];
    }

    private static string Minutes(PromptFill fill, int minutes) => SessionWords.Duration(fill.Turn, minutes * NodaTime.NodaConstants.SecondsPerMinute);
}
