using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every text of an exercise fits a message, for every body and posture, and all its placeholders have words.</summary>
public sealed class ExerciseWordingCheck : IContentCheck
{
    /// <summary>Words that one instruction may hold.</summary>
    public const int StepWords = 45;

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var exercise in catalog.Exercises.Values)
        {
            Instructions(catalog, exercise, faults);
            foreach (var text in exercise.Cautions.Concat(exercise.StopIf).Concat(exercise.Contraindications.Select(c => c.Because)))
            {
                Fits(exercise, "a text", text, ExerciseWording.MessageWords, faults);
            }
        }

        foreach (var general in catalog.Contraindications.Values)
        {
            var words = ExerciseWording.CountWords(general.Rule.Because);
            if (words > ExerciseWording.MessageWords)
            {
                faults.Add(general.Info.File, general.Info.Line, $"contraindication '{general.Info.Id}': 'because' has {words} words, but may have {ExerciseWording.MessageWords}");
            }
        }
    }

    private static void Instructions(ContentCatalog catalog, Exercise exercise, FaultList faults)
    {
        var texts = exercise.Postures.Select(p => p.Text).Concat(exercise.Steps.Select(s => s.Text)).Append(exercise.Cue).ToList();
        foreach (var unknown in texts.SelectMany(t => ExerciseWording.Unknown(catalog, exercise, t)).Distinct(StringComparer.Ordinal))
        {
            var known = exercise.Words.Keys.Concat(catalog.BodyWords.Keys);
            Report(exercise, $"nothing fills '{{{unknown}}}'{Suggestion.For(unknown, known)}; add it to 'body:' or as 'words/{unknown}'", faults);
        }

        foreach (var body in Enum.GetValues<Body>().Where(exercise.Fits))
        {
            foreach (var text in texts)
            {
                Fits(exercise, "an instruction", ExerciseWording.Fill(catalog, exercise, text, body), StepWords, faults);
            }
        }
    }

    private static void Fits(Exercise exercise, string what, string text, int limit, FaultList faults)
    {
        var words = ExerciseWording.CountWords(text);
        if (words > limit)
        {
            Report(exercise, $"{what} has {words} words, but may have {limit}: \"{text[..Math.Min(40, text.Length)]}…\"", faults);
        }
    }

    private static void Report(Exercise exercise, string message, FaultList faults) =>
        faults.Add(exercise.Info.File, exercise.Info.Line, $"exercise '{exercise.Id}': {message}");
}
