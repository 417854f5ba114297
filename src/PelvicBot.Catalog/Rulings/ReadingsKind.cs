using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Rulings;

/// <summary><c>kind: readings</c>: what the sources claim where they contradict each other.</summary>
public sealed class ReadingsKind : IContentKind
{
    public string Kind => "readings";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        if (info.Teaches.IsEmpty)
        {
            item.Fault("teaches", "'teaches' is missing: say what the source claims as 'matter: value'");
        }

        catalog.Readings.Add(info.Id, new Reading(info, item.Text("says")));
    }
}
