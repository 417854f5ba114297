using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests;

/// <summary>What ships in content/: sound, readable, and without the sayings the house does not use.</summary>
public sealed class ShippedExercisesTests
{
    private static readonly FaultList Faults = new();
    private static readonly ContentCatalog Catalog = CatalogLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), Faults);

    [Fact]
    public void Content_Loaded_HasNoFaults() => Assert.True(!Faults.Any, string.Join(Environment.NewLine, Faults.All));

    [Fact]
    public void Opening_EveryExerciseBodyAndPosture_IsAtMostThreeShortMessages()
    {
        foreach (var exercise in Catalog.Exercises.Values)
        {
            foreach (var body in Enum.GetValues<Body>().Where(exercise.Fits))
            {
                foreach (var place in exercise.Postures)
                {
                    var opening = ExerciseWording.Opening(Catalog, exercise, body, place.Posture);
                    Assert.True(opening.Length <= 3, $"{exercise.Id} {body}: {opening.Length} messages");
                    Assert.All(opening, m => Assert.InRange(ExerciseWording.CountWords(m), 1, ExerciseWording.MessageWords));
                    Assert.DoesNotContain(opening, m => m.Contains('{', StringComparison.Ordinal));
                }
            }
        }
    }
}
