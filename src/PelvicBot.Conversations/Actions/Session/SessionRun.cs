using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary>A guided session under way, kept in the values of its dialog frame: the fitted steps, where it is, and what was felt.</summary>
public sealed class SessionRun(DialogFrame frame)
{
    /// <summary>The answer to a step of the session: started at its length, shorter, or something else.</summary>
    public static readonly ValueKey<string> Length = ValueKeys.Text("exercise");

    /// <summary>Discomfort 0–10 before the first step.</summary>
    public static readonly ValueKey<int> BeforeKey = ValueKeys.Number("before");

    private static readonly ValueKey<string> ProgrammeKey = ValueKeys.Text("programme");
    private static readonly ValueKey<string> PhaseKey = ValueKeys.Text("phase");
    private static readonly ValueKey<string> SessionKey = ValueKeys.Text("session");
    private static readonly ValueKey<ImmutableArray<string>> StepsKey = ValueKeys.Many("steps");
    private static readonly ValueKey<int> AtKey = ValueKeys.Number("at");
    private static readonly ValueKey<int> RemainingKey = ValueKeys.Number("remaining");
    private static readonly ValueKey<long> EndsKey = ValueKeys.Long("ends");
    private static readonly ValueKey<ImmutableArray<string>> FeltKey = ValueKeys.Many("felt");

    public string Programme => frame.Get(ProgrammeKey)!;

    public string Phase => frame.Get(PhaseKey)!;

    public string Session => frame.Get(SessionKey)!;

    /// <summary>Discomfort 0–10 before the first step; 0 until it was asked.</summary>
    public int Before => frame.Get(BeforeKey, 0);

    public ImmutableArray<SessionRunStep> Steps
    {
        get => [.. frame.Get(StepsKey, []).Select(SessionRunStep.Parse)];
        set => frame.Set(StepsKey, [.. value.Select(s => s.ToString())]);
    }

    /// <summary>Position in <see cref="Steps"/>; -1 before the first, their number after the last.</summary>
    public int At
    {
        get => frame.Get(AtKey, -1);
        set => frame.Set(AtKey, value);
    }

    public SessionRunStep? Current => At >= 0 && At < Steps.Length ? Steps[At] : null;

    /// <summary>Seconds still to go of the step's timer; null when it was not started.</summary>
    public int? Remaining
    {
        get => frame.Has(RemainingKey) ? frame.Get(RemainingKey, 0) : null;
        set => SetOrRemove(RemainingKey, value);
    }

    /// <summary>When the running timer ends; null while none runs.</summary>
    public Instant? Ends
    {
        get => frame.Has(EndsKey) ? Instant.FromUnixTimeSeconds(frame.Get(EndsKey, 0L)) : null;
        set
        {
            if (value is { } at)
            {
                frame.Set(EndsKey, at.ToUnixTimeSeconds());
            }
            else
            {
                frame.Remove(EndsKey);
            }
        }
    }

    /// <summary>What was felt after each step that was done, in order.</summary>
    public ImmutableArray<StepRecord> Felt
    {
        get => [.. frame.Get(FeltKey, []).Select(ParseFelt)];
        set => frame.Set(FeltKey, [.. value.Select(f => $"{f.Exercise} {f.Discomfort.ToString(CultureInfo.InvariantCulture)}{(f.Stopped ? " stopped" : "")}")]);
    }

    public void Begin(PlannedSession plan)
    {
        frame.Set(ProgrammeKey, plan.ProgrammeId);
        frame.Set(PhaseKey, plan.PhaseId);
        frame.Set(SessionKey, plan.SessionId);
        SetSteps(plan);
    }

    /// <summary>Puts another plan in place of the steps that are still to come; the first one comes next.</summary>
    public void SetSteps(PlannedSession plan)
    {
        Steps = [.. plan.Steps.Select(SessionRunStep.Of)];
        At = -1;
    }

    /// <summary>What goes to the member's history.</summary>
    public SessionRecord Record(LocalDate today, bool completed) => new()
    {
        Programme = Programme,
        Phase = Phase,
        Session = Session,
        On = today,
        Before = Before,
        Steps = Felt,
        Completed = completed,
    };

    /// <summary>Stops a running timer and remembers what is left of it.</summary>
    public void HoldTimer(CoachTurn turn)
    {
        if (Ends is { } ends)
        {
            Remaining = Math.Max(0, (int)Math.Ceiling((ends - turn.Now).TotalSeconds));
            Ends = null;
            turn.Cancel(Ports.DueKind.Timer);
        }
    }

    private void SetOrRemove(ValueKey<int> key, int? value)
    {
        if (value is { } number)
        {
            frame.Set(key, number);
        }
        else
        {
            frame.Remove(key);
        }
    }

    private static StepRecord ParseFelt(string text)
    {
        var parts = text.Split(' ');
        return new StepRecord(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2);
    }
}
