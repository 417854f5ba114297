using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>No phase is passed above the discomfort limit or without next-day answers, and every phase but the last can be passed.</summary>
public sealed class ProgrammePassCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var programme in catalog.Programmes.Values)
        {
            foreach (var phase in programme.Phases)
            {
                Phase(catalog, programme, phase, faults);
            }
        }
    }

    private static void Phase(ContentCatalog catalog, Programme programme, Phase phase, FaultList faults)
    {
        Ceiling(catalog, programme, phase, faults);
        if (phase.Pass is not { } pass)
        {
            if (phase.When.IsEmpty && phase != programme.Phases[^1])
            {
                Report(programme, phase, "'pass' is missing, so nobody would reach the phases after it", faults);
            }

            return;
        }

        if (catalog.Rules.TryGet(Rules.RuleNumbers.DiscomfortLimit, out var limit) && pass.MaxDiscomfort > limit)
        {
            Report(programme, phase, $"'max-discomfort' is {pass.MaxDiscomfort}, above the limit of {limit} (rule/discomfort)", faults);
        }

        if (pass.Exercise is { } exercise && phase.Sessions.All(s => s.Steps.All(t => !t.Exercises.Contains(exercise))))
        {
            Report(programme, phase, $"it is passed with '{exercise}', which none of its sessions has", faults);
        }

        if (!pass.NextDayRequired)
        {
            Report(programme, phase, "'next-day' must be required: a missing next-day answer never counts as comfortable", faults);
        }
    }

    private static void Ceiling(ContentCatalog catalog, Programme programme, Phase phase, FaultList faults)
    {
        if (!catalog.Rules.TryGet(Rules.RuleNumbers.RepsPerDay, out var ceiling))
        {
            return;
        }

        foreach (var session in phase.Sessions)
        {
            var reps = session.Steps.Sum(s => s.Choose * s.Exercises.Select(e => Reps(catalog, s, e)).DefaultIfEmpty().Max());
            if (reps * phase.PerDay > ceiling)
            {
                Report(programme, phase, $"{reps * phase.PerDay} slow releases a day, above the ceiling of {ceiling} (rule/daily-ceiling)", faults);
            }
        }
    }

    private static int Reps(ContentCatalog catalog, SessionStep step, string exerciseId) =>
        catalog.Exercises.TryGetValue(exerciseId, out var exercise) && exercise.Type == Exercises.ExerciseType.Release && exercise.Dose.Reps is { } reps
            ? reps * (step.Sets ?? exercise.Dose.Sets ?? 1)
            : 0;

    private static void Report(Programme programme, Phase phase, string message, FaultList faults) =>
        faults.Add(programme.Info.File, phase.Line, $"programme '{programme.Id}': phase '{phase.Id}': {message}");
}
