using System.Collections.Immutable;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Programmes;

/// <summary>Reads one phase with its sessions.</summary>
internal static class PhaseReader
{
    public static Phase Read(Fields fields)
    {
        var phase = new Phase
        {
            Id = fields.Text("id"),
            Name = fields.Prose("name"),
            Summary = fields.Prose("summary"),
            When = [.. fields.Texts("when")],
            Optional = fields.Flag("optional"),
            PerDay = fields.Int("per-day", 1, 50),
            Sessions = [.. fields.Maps("sessions").Select(ReadSession)],
            Pass = ReadPass(fields),
            StepBack = ReadStepBack(fields),
            Line = fields.Line,
        };
        if (phase.Sessions.IsEmpty)
        {
            fields.Fault("sessions", "'sessions' is missing or empty: a phase has at least one");
        }

        fields.Done();
        return phase;
    }

    private static SessionPlan ReadSession(Fields fields)
    {
        var session = new SessionPlan(fields.Text("id"), fields.Prose("name"), [.. fields.Maps("steps").Select(ReadStep)]);
        if (session.Steps.IsEmpty)
        {
            fields.Fault("steps", "'steps' is missing or empty: a session has at least one");
        }

        fields.Done();
        return session;
    }

    private static SessionStep ReadStep(Fields fields)
    {
        var choose = fields.OptionalInt("choose", 1, 9);
        ImmutableArray<string> exercises = choose is null ? [fields.Text("exercise")] : [.. fields.Texts("of")];
        var step = new SessionStep(
            exercises,
            choose ?? 1,
            fields.OptionalInt("minutes", 1, 60),
            fields.OptionalInt("sets", 1, 20),
            fields.Flag("optional"),
            [.. fields.Texts("when")],
            fields.Line);
        if (choose > exercises.Length)
        {
            fields.Fault("choose", $"'choose' is {choose} but 'of' names {exercises.Length}");
        }

        fields.Done();
        return step;
    }

    private static PassRule? ReadPass(Fields phase)
    {
        if (phase.Map("pass") is not { } fields)
        {
            return null;
        }

        var pass = new PassRule(
            fields.Int("sessions", 1, 100),
            fields.Int("of-last", 1, 100),
            fields.Int("max-discomfort", 0, 10),
            fields.Flag("next-day"),
            fields.Int("min-days", 0, 365),
            [.. fields.Texts("needs")],
            fields.OptionalText("exercise"));
        if (pass.Sessions > pass.OfLast)
        {
            fields.Fault("sessions", $"'sessions' ({pass.Sessions}) is above 'of-last' ({pass.OfLast}), so the phase could never be passed");
        }

        fields.Done();
        return pass;
    }

    private static StepBackRule? ReadStepBack(Fields phase)
    {
        if (phase.Map("step-back") is not { } fields)
        {
            phase.Fault("step-back", "'step-back' is missing: say where a member goes after too much discomfort, as '{ to: PHASE }' or '{ shorter: yes }'");
            return null;
        }

        var rule = new StepBackRule(fields.OptionalText("to"), fields.Flag("shorter"));
        fields.Done();
        return rule;
    }
}
