using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Rulings;

/// <summary><c>kind: rulings</c>: how contradictions between sources are settled.</summary>
public sealed class RulingsKind : IContentKind
{
    public string Kind => "rulings";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var read = new Ruling
        {
            Info = info,
            Question = item.Text("question"),
            Holds = Cue.ReadAll(item, "holds"),
            Reading = item.Text("reading"),
            Because = item.Text("because"),
            SeenIn = [.. item.Texts("seen-in")],
        };
        if (read.Holds.IsEmpty)
        {
            item.Fault("holds", "'holds' is missing: say which reading holds as 'matter: value'");
        }

        catalog.Rulings.Add(info.Id, read);
    }
}
