using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Cues;

/// <summary><c>kind: cues</c>: the matters that items may say something on, with the words or the unit it is said in.</summary>
public sealed class CueMattersKind : IContentKind
{
    public string Kind => "cues";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var read = new CueMatter(info, item.Text("name"), [.. item.Texts("values")], item.OptionalText("unit"));
        if (!info.Id.StartsWith(CueMatter.Prefix, StringComparison.Ordinal))
        {
            item.Fault("id", $"the id must begin with '{CueMatter.Prefix}': what follows is what 'teaches' names");
            return;
        }

        if (read.Values.IsEmpty == read.Unit is null)
        {
            item.Fault("values", "give either 'values', the words it is said in, or 'unit' when it is said in numbers");
        }

        catalog.CueMatters.Add(read.Id, read);
    }
}
