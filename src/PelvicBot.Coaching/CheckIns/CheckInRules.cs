using NodaTime;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.Members;

namespace PelvicBot.Coaching.CheckIns;

/// <summary>Decides after a check-in, most careful rule first (coaching.md, "The discomfort rule and progression").</summary>
public static class CheckInRules
{
    public static CheckInDecision Decide(CheckInFacts facts, CoachingRules rules)
    {
        var limit = rules.DiscomfortLimit;
        var most = Math.Max(facts.Most ?? 0, facts.Now);
        if (NotSettling(facts, rules))
        {
            return new CheckInDecision(CheckInAction.Stop, "check-in/not-settling");
        }

        if (facts.Sessions.LastOrDefault() is { } last && most > limit
            && (most >= rules.SpikeLevel && most > last.Before || most - last.Before >= rules.SpikeRise))
        {
            return new CheckInDecision(CheckInAction.StepBack, "check-in/step-back");
        }

        if (facts.Now > limit)
        {
            return new CheckInDecision(CheckInAction.BreathOnly, "check-in/at-rest-high");
        }

        if (most > limit)
        {
            return new CheckInDecision(CheckInAction.Shorter, "check-in/shorter");
        }

        return Progress(facts);
    }

    /// <summary>
    /// Whether a session was comfortable while it lasted and the day after, and had the exercise that the phase is about. A missing next-day
    /// answer never counts as comfortable.
    /// </summary>
    public static bool Comfortable(SessionRecord session, PassRule pass) =>
        session.Completed
        && session.Highest <= pass.MaxDiscomfort
        && (pass.Exercise is null || session.Steps.Any(s => s.Exercise == pass.Exercise && !s.Stopped))
        && (session.NextDay is { } next ? next <= pass.MaxDiscomfort : !pass.NextDayRequired);

    private static CheckInDecision Progress(CheckInFacts facts)
    {
        if (facts.Sessions.IsEmpty)
        {
            return new CheckInDecision(CheckInAction.Repeat, "check-in/repeat-first");
        }

        if (facts.Phase.Pass is not { } pass)
        {
            return new CheckInDecision(CheckInAction.Repeat, "check-in/last-phase");
        }

        var comfortable = facts.Sessions
            .Where(s => s.Programme == facts.Run.Id && s.Phase == facts.Run.Phase)
            .TakeLast(pass.OfLast)
            .Count(s => Comfortable(s, pass));
        var day = Period.DaysBetween(facts.Run.PhaseStartedOn, facts.Today) + 1;
        var passed = comfortable >= pass.Sessions && day > pass.MinDays && pass.Needs.All(facts.Confirmed.Contains);
        return passed && facts.Next is not null
            ? new CheckInDecision(CheckInAction.Advance, "check-in/advance", null, comfortable)
            : new CheckInDecision(CheckInAction.Repeat, "check-in/repeat", pass.MinDays + 1, comfortable);
    }

    /// <summary>Above the limit now, and above it at an earlier check-in since the last session, longer ago than soreness may last.</summary>
    private static bool NotSettling(CheckInFacts facts, CoachingRules rules)
    {
        if (facts.Now <= rules.DiscomfortLimit || facts.Sessions.LastOrDefault() is not { } last || facts.Now <= last.Before)
        {
            return false;
        }

        var days = Period.DaysBetween(last.On, facts.Today);
        return days * NodaConstants.HoursPerDay >= rules.SettledHours
            && facts.CheckIns.Any(c => c.On > last.On && c.Most > rules.DiscomfortLimit);
    }
}
