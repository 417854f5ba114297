using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Exercises;

/// <summary>Reads the fields of one contraindication, wherever it stands.</summary>
public static class ContraindicationReader
{
    private static readonly string[] Actions = ["leave-out", "replace", "modify", "change-posture"];
    private static readonly string[] Lifts = ["never", "cleared"];

    /// <param name="fields">The mapping that holds <c>condition</c>, <c>action</c> and the rest.</param>
    /// <param name="info">The item it stands in; its sources hold when the mapping names none.</param>
    /// <param name="replacement">What takes the place where the mapping names nothing; null when nothing does.</param>
    public static Contraindication Read(Fields fields, ItemInfo info, string? replacement = null)
    {
        var action = fields.Word<ContraindicationAction>("action", Actions);
        var sources = fields.Texts("sources");
        var read = new Contraindication
        {
            Conditions = [.. fields.Texts("condition")],
            Action = action,
            With = fields.OptionalText("with") ?? (action == ContraindicationAction.Replace ? replacement : null),
            Postures = fields.WordList<Posture>("without", ExerciseFields.Postures),
            Because = fields.Prose("because"),
            LiftedByClearance = fields.OptionalWord("lifted-by", Lifts) == "cleared",
            Sources = sources.Count == 0 ? info.Sources : [.. sources.Select(SourceRef.Parse)],
            ItemId = info.Id,
            File = fields.File,
            Line = fields.Line,
        };
        if (read.Conditions.IsEmpty)
        {
            fields.Fault("condition", "'condition' is missing: name one situation or a list");
        }

        if (action == ContraindicationAction.Replace != read.With is not null)
        {
            fields.Fault("with", "'with' goes with 'action: replace', and only with it: it names the exercise that takes the place");
        }

        if (action == ContraindicationAction.ChangePosture == read.Postures.IsEmpty)
        {
            fields.Fault("without", "'without' goes with 'action: change-posture', and only with it: it names the postures that go");
        }

        return read;
    }
}
