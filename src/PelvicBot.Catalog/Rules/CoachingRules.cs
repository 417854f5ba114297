using System.Collections.Frozen;
using System.Globalization;

namespace PelvicBot.Catalog.Rules;

/// <summary>The constants of coaching, typed. All of them are content; a catalogue without faults has every one.</summary>
public sealed class CoachingRules(FrozenDictionary<string, CoachingRule> rules)
{
    public const string Discomfort = "rule/discomfort";
    public const string BreathOnlyAtRest = "rule/breath-only-at-rest";

    /// <summary>All rules by id, for their reasons and sources.</summary>
    public FrozenDictionary<string, CoachingRule> All => rules;

    /// <summary>Discomfort (0–10) that is still comfortable, this value included.</summary>
    public int DiscomfortLimit => this[RuleNumbers.DiscomfortLimit];

    public int DiscomfortLowest => this[RuleNumbers.DiscomfortLowest];

    public int DiscomfortHighest => this[RuleNumbers.DiscomfortHighest];

    /// <summary>Discomfort from which it is a spike, whatever it was before.</summary>
    public int SpikeLevel => this[RuleNumbers.SpikeLevel];

    /// <summary>Points above the member's usual from which it is a spike.</summary>
    public int SpikeRise => this[RuleNumbers.SpikeRise];

    /// <summary>Hours after which a spike must clearly be easing.</summary>
    public int EasingHours => this[RuleNumbers.EasingHours];

    /// <summary>Hours after which a spike must be gone.</summary>
    public int SettledHours => this[RuleNumbers.SettledHours];

    /// <summary>Hours of earlier steps for a spike that is fading already.</summary>
    public int FadingHours => this[RuleNumbers.FadingHours];

    /// <summary>Seconds of steady breathing within which mild tenderness fades.</summary>
    public int TendernessFadesSeconds => this[RuleNumbers.TendernessFadesSeconds];

    public int StepsForwardPerDay => this[RuleNumbers.StepsForwardPerDay];

    /// <summary>Slow releases (sets times repetitions) a day that are not exceeded.</summary>
    public int RepsPerDay => this[RuleNumbers.RepsPerDay];

    /// <summary>Week of pregnancy from which no exercise is done flat on the back.</summary>
    public int BackLyingWeeks => this[RuleNumbers.BackLyingWeeks];

    /// <summary>Weeks after surgery in which someone must have cleared it.</summary>
    public int SurgeryWeeks => this[RuleNumbers.SurgeryWeeks];

    /// <summary>Points of change on the 0–10 scale that are likely to be real.</summary>
    public int ChangePoints => this[RuleNumbers.ChangePoints];

    /// <summary>Percent of change that is likely to be real.</summary>
    public int ChangePercent => this[RuleNumbers.ChangePercent];

    /// <summary>Minutes without an answer after which a dialog is idle and a session paused; a timer later than this is a paused session.</summary>
    public int IdleMinutes => this[RuleNumbers.IdleMinutes];

    /// <summary>Hours after an unanswered check-in until its nudge.</summary>
    public int NudgeHours => this[RuleNumbers.NudgeHours];

    public int NudgesPerDay => this[RuleNumbers.NudgesPerDay];

    /// <summary>Unanswered days after which the coach asks once how to go on.</summary>
    public int SilentDays => this[RuleNumbers.SilentDays];

    /// <summary>Days that adherence is said over.</summary>
    public int AdherenceDays => this[RuleNumbers.AdherenceDays];

    public int SnoozeShortMinutes => this[RuleNumbers.SnoozeShortMinutes];

    public int SnoozeMiddleMinutes => this[RuleNumbers.SnoozeMiddleMinutes];

    public int SnoozeLongMinutes => this[RuleNumbers.SnoozeLongMinutes];

    /// <summary>Local hour that "this evening" means for a reminder.</summary>
    public int SnoozeEveningHour => this[RuleNumbers.SnoozeEveningHour];

    /// <summary>Minutes that a code for another chat is valid.</summary>
    public int LinkMinutes => this[RuleNumbers.LinkMinutes];

    /// <summary>Wrong codes in a chat before it has to wait.</summary>
    public int LinkTries => this[RuleNumbers.LinkTries];

    /// <summary>Answers in a row that were not understood and are helped with, before a way out is offered.</summary>
    public int RetriesExplained => this[RuleNumbers.RetriesExplained];

    /// <summary>Answers in a row that were not understood, after which the question is left.</summary>
    public int RetriesAtMost => this[RuleNumbers.RetriesAtMost];

    /// <summary>The usual distance between two micro-breaks.</summary>
    public int MicroBreakMinutes => this[RuleNumbers.MicroBreakMinutes];

    /// <summary>Local hour from which nothing is sent that the member did not choose for then.</summary>
    public int QuietFromHour => this[RuleNumbers.QuietFromHour];

    /// <summary>Local hour until which that holds.</summary>
    public int QuietToHour => this[RuleNumbers.QuietToHour];

    /// <exception cref="InvalidOperationException">The content has no such number, which a check reports when it is loaded.</exception>
    public int this[RuleNumber number] =>
        TryGet(number, out var value)
            ? value
            : throw new InvalidOperationException($"The content has no number '{number.Value}' in '{number.Rule}' from {number.Min} to {number.Max}: run the check command.");

    public bool TryGet(RuleNumber number, out int value)
    {
        value = 0;
        return rules.TryGetValue(number.Rule, out var rule)
            && rule.Values.TryGetValue(number.Value, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= number.Min
            && value <= number.Max;
    }
}
