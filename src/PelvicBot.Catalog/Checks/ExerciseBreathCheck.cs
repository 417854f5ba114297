using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// Cues agree with each other: exercises let go on the part of the breath the house teaches (the sources contradict each other), and no
/// step of an exercise works against it. An exercise that departs from this says why in <c>ruling</c>.
/// </summary>
public sealed class ExerciseBreathCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var exercise in catalog.Exercises.Values.Where(e => e.Ruling is null))
        {
            var taught = catalog.Rules.ReleasePhase;
            if (taught is not null && Opposes(exercise.ReleasePhase, taught.Value))
            {
                Report(exercise, $"it releases on the {Word(exercise.ReleasePhase)}-breath, but 'rule/release-phase' teaches the {Word(taught.Value)}-breath", faults);
            }

            foreach (var step in exercise.Steps)
            {
                if (step.Does == Effort.Release && Opposes(step.Breath, exercise.ReleasePhase))
                {
                    Report(exercise, $"a step releases on the {Word(step.Breath)}-breath, but its 'release-phase' is {Word(exercise.ReleasePhase)}", faults);
                }

                if (step.Does > Effort.Release && step.Breath == exercise.ReleasePhase && step.Breath is BreathPhase.In or BreathPhase.Out)
                {
                    Report(exercise, $"a step squeezes on the {Word(step.Breath)}-breath, on which it releases", faults);
                }

                if (step.Does > Effort.Release && exercise.Effort <= Effort.Release)
                {
                    Report(exercise, "a step squeezes, but its 'effort' is none or release", faults);
                }
            }
        }
    }

    private static bool Opposes(BreathPhase one, BreathPhase other) =>
        (one, other) is (BreathPhase.In, BreathPhase.Out) or (BreathPhase.Out, BreathPhase.In);

    private static string Word(BreathPhase phase) => ExerciseFields.Phases[(int)phase];

    private static void Report(Exercise exercise, string what, FaultList faults) =>
        faults.Add(exercise.Info.File, exercise.Info.Line, $"exercise '{exercise.Id}': {what}; change it, or add 'ruling:' with its source");
}
