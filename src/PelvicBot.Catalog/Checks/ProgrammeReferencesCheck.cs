using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Programmes name known exercises, phases, situations and questions, and doses within those of the exercises.</summary>
public sealed class ProgrammeReferencesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var programme in catalog.Programmes.Values)
        {
            var what = $"programme '{programme.Id}'";
            Unique(programme, programme.Phases.Select(p => p.Id), "phase", faults);
            Unique(programme, programme.Phases.SelectMany(p => p.Sessions).Select(s => s.Id), "session", faults);
            if (programme.BeginsWith is { } part && !catalog.Programmes.ContainsKey(part))
            {
                Report(programme, programme.Info.Line, $"unknown programme '{part}'{Suggestion.For(part, catalog.Programmes.Keys)}", faults);
            }

            foreach (var rule in programme.Replacements)
            {
                foreach (var id in rule.Exercises.Append(rule.Rule.With))
                {
                    ExerciseReferencesCheck.Known(catalog, faults, rule.Rule.File, rule.Rule.Line, what, id);
                }
            }

            foreach (var when in programme.Notes.SelectMany(n => n.When))
            {
                Situation(programme, programme.Info.Line, when, faults);
            }

            foreach (var phase in programme.Phases)
            {
                Phase(catalog, programme, phase, faults);
            }
        }
    }

    private static void Phase(ContentCatalog catalog, Programme programme, Phase phase, FaultList faults)
    {
        foreach (var when in phase.When)
        {
            Situation(programme, phase.Line, when, faults);
        }

        if (phase.StepBack?.To is { } to && programme.Phases.All(p => p.Id != to))
        {
            Report(programme, phase.Line, $"unknown phase '{to}'{Suggestion.For(to, programme.Phases.Select(p => p.Id))}", faults);
        }

        foreach (var need in phase.Pass?.Needs ?? [])
        {
            if (!catalog.Questions.ContainsKey(need))
            {
                Report(programme, phase.Line, $"unknown question '{need}'{Suggestion.For(need, catalog.Questions.Keys)}", faults);
            }
        }

        foreach (var step in phase.Sessions.SelectMany(s => s.Steps))
        {
            foreach (var when in step.When)
            {
                Situation(programme, step.Line, when, faults);
            }

            foreach (var id in step.Exercises)
            {
                ExerciseReferencesCheck.Known(catalog, faults, programme.Info.File, step.Line, $"programme '{programme.Id}'", id);
                if (catalog.Exercises.TryGetValue(id, out var exercise))
                {
                    Dose(programme, step, exercise, faults);
                }
            }
        }
    }

    private static void Dose(Programme programme, SessionStep step, Exercise exercise, FaultList faults)
    {
        var dose = exercise.Dose;
        if (step.Minutes is { } minutes && (minutes < dose.MinMinutes || minutes > dose.MaxMinutes))
        {
            Report(programme, step.Line, $"{minutes} minutes of '{exercise.Id}', whose dose is {dose.MinMinutes} to {dose.MaxMinutes}", faults);
        }

        if (step.Sets is { } sets && dose.Sets is not null && sets > dose.MaxPerDay)
        {
            Report(programme, step.Line, $"{sets} sets of '{exercise.Id}', whose dose is at most {dose.MaxPerDay} a day", faults);
        }

        if (exercise.Optional && !step.Optional)
        {
            Report(programme, step.Line, $"'{exercise.Id}' may never be required: mark the step 'optional: yes'", faults);
        }
    }

    private static void Situation(Programme programme, int line, string id, FaultList faults)
    {
        if (!SituationIds.All.Contains(id))
        {
            Report(programme, line, $"unknown situation '{id}'{Suggestion.For(id, SituationIds.All)}", faults);
        }
    }

    private static void Unique(Programme programme, IEnumerable<string> ids, string word, FaultList faults)
    {
        foreach (var twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Report(programme, programme.Info.Line, $"the {word} id '{twice.Key}' stands twice", faults);
        }
    }

    private static void Report(Programme programme, int line, string message, FaultList faults) =>
        faults.Add(programme.Info.File, line, $"programme '{programme.Id}': {message}");
}
