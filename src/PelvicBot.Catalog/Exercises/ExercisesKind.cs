using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Exercises;

/// <summary><c>kind: exercises</c>: what the coach guides people through.</summary>
public sealed class ExercisesKind : IContentKind
{
    public string Kind => "exercises";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var replacement = item.TextOrNone("replacement");
        var exercise = new Exercise
        {
            Info = info,
            Name = item.Prose("name"),
            DiscreetName = item.Prose("discreet-name"),
            Type = item.Word<ExerciseType>("type", ExerciseFields.Types),
            ReleasePhase = item.Word<BreathPhase>("release-phase", ExerciseFields.Phases),
            Effort = item.Word<Effort>("effort", ExerciseFields.Efforts),
            Postures = ReadPostures(item),
            Steps = [.. item.Maps("steps").Select(ReadStep)],
            Cue = item.Prose("cue"),
            Dose = ReadDose(item),
            Equipment = item.ProsesOrNone("equipment"),
            Words = ReadWords(item),
            ForBody = item.WordList<Body>("for-body", ExerciseFields.Bodies),
            Optional = item.Flag("optional"),
            Cautions = item.ProsesOrNone("cautions"),
            StopIf = [.. item.Proses("stop-if")],
            Contraindications = [.. item.MapsOrNone("contraindications").Select(c => ReadContraindication(c, info, replacement))],
            Easier = item.TextOrNone("easier"),
            Harder = item.TextOrNone("harder"),
            Replacement = replacement,
        };
        if (!info.Id.StartsWith("ex-", StringComparison.Ordinal))
        {
            item.Fault("id", "the id of an exercise must begin with 'ex-'");
        }

        if (exercise.Postures.IsEmpty)
        {
            item.Fault("posture", "'posture' is missing: name at least one posture with the words to get into it");
        }

        if (exercise.Steps.IsEmpty)
        {
            item.Fault("steps", "'steps' is missing or empty: say at least one thing to do");
        }

        if (exercise.StopIf.IsEmpty)
        {
            item.Fault("stop-if", "'stop-if' is missing: say what ends the exercise at once");
        }

        catalog.Exercises.Add(info.Id, exercise);
    }

    private static ImmutableArray<PostureOption> ReadPostures(Fields item)
    {
        if (item.Map("posture") is not { } map)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<PostureOption>();
        foreach (var key in map.Keys.ToList())
        {
            var index = Array.IndexOf(ExerciseFields.Postures, key);
            var text = map.Prose(key);
            if (index < 0)
            {
                map.Fault(key, $"unknown posture '{key}'{Suggestion.For(key, ExerciseFields.Postures)}; it is one of {string.Join(", ", ExerciseFields.Postures)}");
                continue;
            }

            read.Add(new PostureOption((Posture)index, text));
        }

        return read.ToImmutable();
    }

    private static ExerciseStep ReadStep(Fields step)
    {
        var read = new ExerciseStep(
            step.Prose("text"),
            step.OptionalWord<BreathPhase>("breath", ExerciseFields.Phases),
            step.OptionalWord<Effort>("does", ExerciseFields.Efforts) ?? Effort.None,
            step.OptionalInt("seconds", 1, 600),
            step.OptionalInt("breaths", 1, 60),
            step.Line);
        step.Done();
        return read;
    }

    private static Dose ReadDose(Fields item)
    {
        if (item.Map("dose") is not { } dose)
        {
            item.Fault("dose", "'dose' is missing: give minutes, min-minutes, max-minutes, per-day and max-per-day");
            return new Dose(1, 1, 1, null, null, 1, 1);
        }

        var minutes = dose.Int("minutes", 1, 60);
        var min = dose.Int("min-minutes", 1, 60);
        var max = dose.Int("max-minutes", 1, 60);
        var read = new Dose(
            minutes,
            min,
            max,
            dose.OptionalInt("sets", 1, 20),
            dose.OptionalInt("reps", 1, 50),
            dose.Int("per-day", 1, 50),
            dose.Int("max-per-day", 1, 50));
        if (dose.Has("min-minutes") && dose.Has("max-minutes") && (min > minutes || minutes > max))
        {
            dose.Fault("minutes", $"'minutes' ({minutes}) must lie between 'min-minutes' ({min}) and 'max-minutes' ({max})");
        }

        if (dose.Has("max-per-day") && read.PerDay > read.MaxPerDay)
        {
            dose.Fault("per-day", $"'per-day' ({read.PerDay}) is above 'max-per-day' ({read.MaxPerDay})");
        }

        dose.Done();
        return read;
    }

    private static FrozenDictionary<string, WordsByBody> ReadWords(Fields item)
    {
        if (item.Map("body") is not { } body)
        {
            return FrozenDictionary<string, WordsByBody>.Empty;
        }

        var read = new Dictionary<string, WordsByBody>(StringComparer.Ordinal);
        foreach (var key in body.Keys.ToList())
        {
            if (body.Map(key) is { } words)
            {
                read.Add(key, BodyWordsKind.Read(words));
                words.Done();
            }
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Contraindication ReadContraindication(Fields fields, ItemInfo info, string? replacement)
    {
        var read = ContraindicationReader.Read(fields, info, replacement);
        fields.Done();
        return read;
    }
}
