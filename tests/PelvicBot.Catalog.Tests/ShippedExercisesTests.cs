using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Rules;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests;

/// <summary>What ships in content/: sound, readable, and without the sayings the house does not use.</summary>
public sealed class ShippedExercisesTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    [Fact]
    public void Content_Loaded_HasNoFaults()
    {
        var faults = new FaultList();

        CatalogLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), faults);

        Assert.Empty(faults.All.Select(f => f.ToString()));
    }

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

    [Fact]
    public void Opening_BellyBreathing_IsOneMessageOfPostureStepsAndCue()
    {
        var opening = Assert.Single(ExerciseWording.Opening(Catalog, Catalog.Exercises["ex-belly-breath"], Body.Vulva, Posture.Side));
        Assert.StartsWith("Lie on your side, a pillow between your knees.\nOne hand on your chest", opening, StringComparison.Ordinal);
        Assert.EndsWith("\nWide in, soft out.", opening, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Body.Vulva, "the skin between your vagina and back passage")]
    [InlineData(Body.Penis, "the skin between your scrotum and back passage")]
    [InlineData(Body.Unspecified, "the skin just in front of your back passage")]
    public void Opening_PlaceholderForBody_IsFilled(Body body, string words) => Assert.Contains(
        words,
        string.Join('\n', ExerciseWording.Opening(Catalog, Catalog.Exercises["ex-reverse-kegel-core"], body, Posture.Back)),
        StringComparison.Ordinal);

    [Fact]
    public void Texts_All_AvoidWhatTheHouseNeverSays()
    {
        string[] never = ["just relax", "open up", "should be able", "don't tense", "bear down", "good girl", "!", "safe for everyone", "tennis ball"];
        foreach (var (where, text) in Texts())
        {
            foreach (var saying in never)
            {
                Assert.False(text.Contains(saying, StringComparison.OrdinalIgnoreCase), $"{where} says '{saying}': {text}");
            }
        }
    }

    [Fact]
    public void Texts_AboutPushing_OnlyForbidIt()
    {
        foreach (var (where, text) in Texts())
        {
            foreach (var sentence in text.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(s => s.Contains("push", StringComparison.OrdinalIgnoreCase)))
            {
                Assert.True(
                    ((string[])["no push", "never push", "nobody pushes", "nothing pushes", "nothing to push through"]).Any(f => sentence.Contains(f, StringComparison.OrdinalIgnoreCase)),
                    $"{where} speaks of pushing: {sentence}");
            }
        }
    }

    [Fact]
    public void DiscreetNames_All_HaveNoWordOfTheSubject()
    {
        string[] subject = ["pelvi", "vagin", "vulva", "penis", "kegel", "anus", "anal", "sex", "intima", "bladder", "birth", "dilat", "touch", "squeeze in", "release"];
        foreach (var name in Catalog.Exercises.Values.Select(e => e.DiscreetName).Concat(Catalog.Programmes.Values.Select(p => p.DiscreetName)))
        {
            Assert.DoesNotContain(subject, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Exercises_ThatTheConflictsForbid_AreAbsent() => Assert.DoesNotContain("ex-reverse-kegel-push", Catalog.Exercises.Keys);

    [Fact]
    public void Exercises_EachOne_IsUsedByAProgrammeAnotherExerciseOrKeptForLater()
    {
        ImmutableHashSet<string> keptForLater = ["ex-shower-release", "ex-finger-check", "ex-kegel-women", "ex-kegel-men"];
        var used = Catalog.Programmes.Values.SelectMany(p => p.Phases).SelectMany(p => p.Sessions).SelectMany(s => s.Steps).SelectMany(s => s.Exercises)
            .Concat(Catalog.Exercises.Values.SelectMany(e => Catalog.ContraindicationsOf(e)).Select(c => c.With ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Catalog.Exercises.Keys.Where(e => !used.Contains(e) && !keptForLater.Contains(e)));
    }

    [Fact]
    public void Rules_EveryNumber_IsReadable()
    {
        Assert.All(RuleNumbers.All, n => Assert.InRange(Catalog.Rules[n], n.Min, n.Max));
        Assert.Equal((2, 24, 48, 72), (Catalog.Rules.DiscomfortLimit, Catalog.Rules.EasingHours, Catalog.Rules.SettledHours, Catalog.Rules.FadingHours));
    }

    [Theory]
    [InlineData("foundations", 3)]
    [InlineData("daily-routine", 3)]
    [InlineData("comfort-plan", 7)]
    [InlineData("daily-circuit", 1)]
    [InlineData("birth-preparation", 3)]
    [InlineData("self-massage", 1)]
    [InlineData("micro-breaks", 1)]
    public void Programmes_EachOne_HasItsPhases(string id, int phases) => Assert.Equal(phases, Catalog.Programmes[id].Phases.Length);

    private static IEnumerable<(string Where, string Text)> Texts()
    {
        foreach (var exercise in Catalog.Exercises.Values)
        {
            var texts = exercise.Postures.Select(p => p.Text).Concat(exercise.Steps.Select(s => s.Text)).Concat(exercise.Cautions)
                .Concat(exercise.StopIf).Concat(exercise.Contraindications.Select(c => c.Because)).Append(exercise.Cue).Append(exercise.Name);
            foreach (var text in texts)
            {
                yield return (exercise.Id, text);
            }
        }

        foreach (var programme in Catalog.Programmes.Values)
        {
            var texts = programme.Phases.Select(p => p.Summary).Concat(programme.Notes.Select(n => n.Text))
                .Concat(programme.Replacements.Select(r => r.Rule.Because)).Append(programme.Summary);
            foreach (var text in texts)
            {
                yield return (programme.Id, text);
            }
        }

        foreach (var item in Catalog.Contraindications.Values.Select(g => (g.Info.Id, g.Rule.Because)).Concat(Catalog.Rules.All.Values.Select(r => (r.Info.Id, r.Text))))
        {
            yield return item;
        }
    }
}
