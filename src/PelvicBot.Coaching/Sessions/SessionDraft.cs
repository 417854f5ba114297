using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;

namespace PelvicBot.Coaching.Sessions;

/// <summary>A session being fitted, step by step. No exercise stands in it twice.</summary>
internal sealed class SessionDraft(ContentCatalog catalog, Body body, ExerciseFitter fitter)
{
    private readonly List<PlannedStep> _steps = [];
    private readonly List<LeftOutStep> _leftOut = [];

    public ImmutableArray<PlannedStep> Steps => [.. _steps];

    public ImmutableArray<LeftOutStep> LeftOut => [.. _leftOut];

    /// <summary>Whether it asks for nothing that must be done.</summary>
    public bool Empty => _steps.All(s => s.Optional);

    public void Add(SessionStep step)
    {
        // Instructions for another body are not "left out": they were never meant for this member.
        var fits = step.Exercises.Where(id => catalog.Exercises[id].Fits(body)).Select(fitter.Fit).ToList();
        var open = fits.Where(f => f.Blocked is null && !Planned(f.Exercise.Id)).ToList();
        var taken = open.Take(step.Choose).ToList();
        ImmutableArray<string> alternatives = [.. open.Skip(step.Choose).Select(f => f.Exercise.Id)];
        foreach (var fit in taken)
        {
            _steps.Add(Step(fit, step, alternatives));
        }

        var missing = step.Choose - taken.Count;
        foreach (var fit in fits.Where(f => f.Blocked is not null))
        {
            if (missing > 0 && Replace(fit, step))
            {
                missing--;
            }
            else if (missing > 0)
            {
                Leave(fit);
            }
        }
    }

    /// <summary>Puts an exercise in because nothing else is left; its reason is that of the first exercise left out.</summary>
    public void AddFallback(string exerciseId)
    {
        if (Planned(exerciseId) || _leftOut.Exists(l => l.ExerciseId == exerciseId))
        {
            return;
        }

        var fit = fitter.Fit(exerciseId);
        if (fit.Blocked is not null)
        {
            Leave(fit);
            return;
        }

        var first = _leftOut.FirstOrDefault();
        var step = Step(fit, null, []) with { ReplacedFor = first?.ExerciseId, Because = first?.Because };
        _steps.Insert(0, step);
    }

    private bool Replace(ExerciseFit fit, SessionStep step)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { fit.Exercise.Id };
        var queue = new Queue<(string Id, Reason Because)>(fit.Replacements);
        while (queue.TryDequeue(out var next))
        {
            if (!seen.Add(next.Id) || !catalog.Exercises[next.Id].Fits(body))
            {
                continue;
            }

            var other = fitter.Fit(next.Id);
            if (other.Blocked is null && !Planned(next.Id))
            {
                _steps.Add(Step(other, step, []) with { ReplacedFor = fit.Exercise.Id, Because = next.Because });
                return true;
            }

            foreach (var further in other.Replacements)
            {
                queue.Enqueue(further);
            }
        }

        return fit.EasierMayReplace && !step.Optional && Ease(fit, step);
    }

    private bool Ease(ExerciseFit fit, SessionStep step)
    {
        for (var id = fit.Exercise.Easier; id is not null; id = catalog.Exercises[id].Easier)
        {
            if (!Planned(id) && catalog.Exercises[id].Fits(body) && fitter.Fit(id) is { Blocked: null } easier)
            {
                _steps.Add(Step(easier, step, []) with { ReplacedFor = fit.Exercise.Id, Because = fit.Blocked });
                return true;
            }
        }

        return false;
    }

    private void Leave(ExerciseFit fit)
    {
        if (!_leftOut.Exists(l => l.ExerciseId == fit.Exercise.Id))
        {
            _leftOut.Add(new LeftOutStep(fit.Exercise.Id, fit.Blocked!, fit.Replacements.Any(r => r.Because == fit.Blocked)));
        }
    }

    private bool Planned(string exerciseId) => _steps.Exists(s => s.ExerciseId == exerciseId);

    public static PlannedStep Step(ExerciseFit fit, SessionStep? step, ImmutableArray<string> alternatives)
    {
        var dose = fit.Exercise.Dose;
        var minutes = Math.Clamp(step?.Minutes ?? dose.Minutes, dose.MinMinutes, dose.MaxMinutes);
        return new PlannedStep
        {
            ExerciseId = fit.Exercise.Id,
            Minutes = minutes,
            MinMinutes = Math.Min(dose.MinMinutes, minutes),
            Sets = dose.Sets is null ? null : step?.Sets ?? dose.Sets,
            Posture = fit.Postures[0],
            OtherPostures = [.. fit.Postures.Skip(1)],
            Optional = fit.Exercise.Optional || step is { Optional: true },
            Alternatives = alternatives,
            Notes = fit.Notes,
        };
    }
}
