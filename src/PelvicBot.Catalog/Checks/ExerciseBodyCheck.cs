using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Text;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>An exercise names no part of the body that a member it fits does not have: such words stand behind a placeholder.</summary>
public sealed class ExerciseBodyCheck : IContentCheck
{
    private static readonly string[] Vulva = ["vagina", "vaginal", "vulva", "labia", "clitoris", "womb"];
    private static readonly string[] Penis = ["penis", "scrotum", "testicle", "testicles", "prostate"];

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var exercise in catalog.Exercises.Values)
        {
            foreach (var body in Enum.GetValues<Body>().Where(exercise.Fits))
            {
                Check(catalog, exercise, body, faults);
            }
        }
    }

    private static void Check(ContentCatalog catalog, Exercise exercise, Body body, FaultList faults)
    {
        string[] strange = body switch { Body.Vulva => Penis, Body.Penis => Vulva, _ => [.. Vulva, .. Penis] };
        var texts = exercise.Postures.Select(p => p.Text).Concat(exercise.Steps.Select(s => s.Text)).Concat(exercise.Cautions).Concat(exercise.StopIf).Append(exercise.Cue);
        var named = texts.SelectMany(t => Words.Of(ExerciseWording.Fill(catalog, exercise, t, body))).FirstOrDefault(strange.Contains);
        if (named is not null)
        {
            faults.Add(
                exercise.Info.File,
                exercise.Info.Line,
                $"exercise '{exercise.Id}': it says '{named}' to someone with the body '{body.Name()}'; put the words for each body behind a placeholder in 'body:', or narrow 'for-body'");
        }
    }
}
