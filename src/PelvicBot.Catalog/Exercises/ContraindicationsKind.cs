using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Exercises;

/// <summary><c>kind: contraindications</c>: those that hold for every exercise of a type or effort.</summary>
public sealed class ContraindicationsKind : IContentKind
{
    public string Kind => "contraindications";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var read = new GeneralContraindication
        {
            Info = info,
            Types = item.WordList<ExerciseType>("types", ExerciseFields.Types),
            Efforts = item.WordList<Effort>("efforts", ExerciseFields.Efforts),
            Exercises = [.. item.Texts("exercises")],
            Except = [.. item.Texts("except")],
            Rule = ContraindicationReader.Read(item, info),
        };
        if (read.Types.IsEmpty && read.Efforts.IsEmpty && read.Exercises.IsEmpty)
        {
            item.Fault("types", "it reaches no exercise: give 'types', 'efforts' or 'exercises'");
        }

        catalog.Contraindications.Add(info.Id, read);
    }
}
