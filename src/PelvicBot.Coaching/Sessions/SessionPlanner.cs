using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Rules;

namespace PelvicBot.Coaching.Sessions;

/// <summary>
/// Fits a session to a member: leaves out what is contraindicated, puts in what takes its place, chooses the posture, and says why
/// each time. Breathing is put in when nothing else is left, unless breathing itself needs a check first.
/// </summary>
public static class SessionPlanner
{
    /// <param name="catalog">The content.</param>
    /// <param name="programme">A programme of it.</param>
    /// <param name="sessionId">A session of the programme, of any phase.</param>
    /// <param name="member">What the session is fitted to.</param>
    /// <exception cref="ArgumentException">The programme has no such session.</exception>
    public static PlannedSession Plan(ContentCatalog catalog, Programme programme, string sessionId, MemberSituation member)
    {
        if (programme.FindSession(sessionId) is not { } found)
        {
            throw new ArgumentException($"The programme '{programme.Id}' has no session '{sessionId}'.", nameof(sessionId));
        }

        var fitter = new ExerciseFitter(catalog, programme, member);
        var draft = new SessionDraft(catalog, member.Body, fitter);
        foreach (var step in found.Session.Steps.Where(s => fitter.Holds(s.When)))
        {
            draft.Add(step);
        }

        var rest = catalog.Rules.All[CoachingRules.BreathOnlyAtRest];
        if (draft.Empty && rest.Values.TryGetValue("exercise", out var breathing))
        {
            draft.AddFallback(breathing);
        }

        return new PlannedSession
        {
            ProgrammeId = programme.Id,
            PhaseId = found.Phase.Id,
            SessionId = sessionId,
            Steps = draft.Steps,
            LeftOut = draft.LeftOut,
            BreathOnly = fitter.BreathOnly,
        };
    }

    /// <summary>One exercise fitted to the member, for an alternative or three breaths in between; null when it is not for them.</summary>
    public static PlannedStep? PlanExercise(ContentCatalog catalog, Programme programme, string exerciseId, MemberSituation member)
    {
        if (!catalog.Exercises[exerciseId].Fits(member.Body))
        {
            return null;
        }

        var fit = new ExerciseFitter(catalog, programme, member).Fit(exerciseId);
        return fit.Blocked is null ? SessionDraft.Step(fit, null, []) : null;
    }

    /// <summary>The nearest easier exercise that is for the member, in its shorter length; null when there is none.</summary>
    public static PlannedStep? Easier(ContentCatalog catalog, Programme programme, string exerciseId, MemberSituation member)
    {
        for (var id = catalog.Exercises[exerciseId].Easier; id is not null; id = catalog.Exercises[id].Easier)
        {
            if (PlanExercise(catalog, programme, id, member) is { } step)
            {
                return step with { Minutes = step.MinMinutes, Optional = true };
            }
        }

        return null;
    }

    /// <summary>The phases that are for this member, in order.</summary>
    public static ImmutableArray<Phase> Phases(ContentCatalog catalog, Programme programme, MemberSituation member)
    {
        var fitter = new ExerciseFitter(catalog, programme, member);
        return [.. programme.Phases.Where(p => fitter.Holds(p.When))];
    }

    /// <summary>The notes of a programme that are for this member.</summary>
    public static ImmutableArray<ProgrammeNote> Notes(ContentCatalog catalog, Programme programme, MemberSituation member)
    {
        var fitter = new ExerciseFitter(catalog, programme, member);
        return [.. programme.Notes.Where(n => fitter.Holds(n.When))];
    }
}
