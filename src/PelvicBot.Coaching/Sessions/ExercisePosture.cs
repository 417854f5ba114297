using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;

namespace PelvicBot.Coaching.Sessions;

/// <summary>Holds a single exercise that comes into a running session against the member's situation, as the planner does with whole sessions.</summary>
public static class ExercisePosture
{
    /// <param name="catalog">Exercises and contraindications.</param>
    /// <param name="programme">Its own replacements count too.</param>
    /// <param name="member">What it is fitted to.</param>
    /// <param name="exerciseId">The exercise.</param>
    /// <param name="preferred">The posture the member is in; kept where the exercise has it and it is all right.</param>
    /// <returns>The posture to do it in, or null when the exercise is not for the member.</returns>
    public static Posture? For(ContentCatalog catalog, Programme programme, MemberSituation member, string exerciseId, Posture? preferred)
    {
        var postures = new ExerciseFitter(catalog, programme, member).Fit(exerciseId).Postures;
        return preferred is { } kept && postures.Contains(kept) ? kept
            : postures.IsEmpty ? null
            : postures[0];
    }
}
