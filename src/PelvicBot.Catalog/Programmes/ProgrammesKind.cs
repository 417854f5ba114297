using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Programmes;

/// <summary><c>kind: programmes</c>: phases, sessions and when a phase is passed.</summary>
public sealed class ProgrammesKind : IContentKind
{
    private static readonly string[] Availabilities = ["yes", "part"];

    public string Kind => "programmes";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var programme = new Programme
        {
            Info = info,
            Name = item.Prose("name"),
            DiscreetName = item.Prose("discreet-name"),
            Summary = item.Prose("summary"),
            ForBody = item.WordList<Body>("for-body", ExerciseFields.Bodies),
            Available = item.Word<Availability>("available", Availabilities),
            BeginsWith = item.OptionalText("begins-with"),
            PartNote = item.OptionalProse("part-note"),
            Phases = [.. item.Maps("phases").Select(PhaseReader.Read)],
            Replacements = [.. item.MapsOrNone("replacements").Select(r => ReadReplacement(r, info))],
            Notes = [.. item.Maps("notes").Select(n => ReadNote(n, info))],
        };
        if (programme.Phases.IsEmpty)
        {
            item.Fault("phases", "'phases' is missing or empty: a programme has at least one");
        }

        if (programme.Available == Availability.Part && programme.PartNote is null)
        {
            item.Fault("part-note", "'part-note' is missing: say what works already");
        }

        catalog.Programmes.Add(info.Id, programme);
    }

    private static GeneralContraindication ReadReplacement(Fields fields, ItemInfo info)
    {
        var read = new GeneralContraindication
        {
            Info = info,
            Types = [],
            Efforts = [],
            Exercises = [.. fields.Texts("exercise")],
            Except = [],
            Rule = ContraindicationReader.Read(fields, info),
        };
        fields.Done();
        return read;
    }

    private static ProgrammeNote ReadNote(Fields note, ItemInfo info)
    {
        var sources = note.Texts("sources");
        var read = new ProgrammeNote(
            note.Prose("text"),
            [.. note.Texts("when")],
            sources.Count == 0 ? info.Sources : [.. sources.Select(SourceRef.Parse)]);
        note.Done();
        return read;
    }
}
