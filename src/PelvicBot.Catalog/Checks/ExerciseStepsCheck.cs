using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// Every step of an exercise says on which breath it is done and how long it takes, and none works against the exercise: no release
/// on the other part of the breath, no squeeze on the part it releases on, no squeeze where the exercise has none.
/// </summary>
public sealed class ExerciseStepsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var exercise in catalog.Exercises.Values)
        {
            foreach (var step in exercise.Steps)
            {
                Check(exercise, step, faults);
            }
        }
    }

    private static void Check(Exercise exercise, ExerciseStep step, FaultList faults)
    {
        if (step.Breath is null)
        {
            Report(exercise, step, "a step has no 'breath': say in, out, any or none", faults);
        }

        if (step.Seconds is null && step.Breaths is null)
        {
            Report(exercise, step, "a step has neither 'seconds' nor 'breaths': say how long it takes", faults);
        }

        if (step.Does == Effort.Release && Opposes(step.Breath, exercise.ReleasePhase))
        {
            Report(exercise, step, $"a step releases on the {Word(step.Breath)}-breath, but its 'release-phase' is {Word(exercise.ReleasePhase)}; make them agree", faults);
        }

        if (step.Does > Effort.Release && step.Breath == exercise.ReleasePhase && step.Breath is BreathPhase.In or BreathPhase.Out)
        {
            Report(exercise, step, $"a step squeezes on the {Word(step.Breath)}-breath, on which it releases; move the squeeze to the other part", faults);
        }

        if (step.Does > Effort.Release && exercise.Effort <= Effort.Release)
        {
            Report(exercise, step, "a step squeezes, but its 'effort' is none or release; say the effort, so that restrictions reach it", faults);
        }
    }

    private static bool Opposes(BreathPhase? one, BreathPhase other) =>
        (one, other) is (BreathPhase.In, BreathPhase.Out) or (BreathPhase.Out, BreathPhase.In);

    private static string Word(BreathPhase? phase) => phase is { } known ? ExerciseFields.Phases[(int)known] : "";

    private static void Report(Exercise exercise, ExerciseStep step, string what, FaultList faults) =>
        faults.Add(exercise.Info.File, step.Line, $"exercise '{exercise.Id}': {what}");
}
