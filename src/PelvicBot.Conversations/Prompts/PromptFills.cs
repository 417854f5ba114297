using System.Collections.Frozen;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Every filler that dialogs/*.yaml may name in <c>fill:</c>.</summary>
public static class PromptFills
{
    public static readonly FrozenDictionary<string, IPromptFiller> All = new Dictionary<string, IPromptFiller>(StringComparer.Ordinal)
    {
        ["screening/progress"] = new Fills.ScreeningProgress(),
        ["screening/conditions"] = new Fills.ConditionGroup(),
        ["session/overview"] = new Fills.SessionOverview(),
        ["session/exercise"] = new Fills.ExerciseInstructions(),
        ["session/paused"] = new Fills.PausedPlace(),
        ["programme/others"] = new Fills.OtherProgrammes(),
        ["programme/change"] = new Fills.ChangeableAnswers(),
        ["programme/half-of-day"] = new Fills.HalvesOfDay(),
        ["programme/time-zone"] = new Fills.ChannelZone(),
        ["settings/choose"] = new Fills.SettingsChoices(),
        ["menu/choose"] = new Fills.MenuChoices(),
        ["urgent/reply"] = new Fills.UrgentReplyText(),
        ["check-in/hello"] = new Fills.CheckInGreeting(),
        ["snooze/when"] = new Fills.SnoozeChoices(),
        ["silence/ask"] = new Fills.SilentDays(),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
