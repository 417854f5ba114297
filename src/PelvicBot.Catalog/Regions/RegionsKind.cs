using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Regions;

/// <summary><c>kind: regions</c>: one item per region, id <c>region/GB</c>.</summary>
public sealed class RegionsKind : IContentKind
{
    /// <summary>The region of members whose region is not known.</summary>
    public const string International = "international";

    private const string Prefix = "region/";

    public string Kind => "regions";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        if (!info.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            item.Fault("id", $"the id of a region begins with '{Prefix}'");
        }

        var code = info.Id[(info.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        catalog.Regions.TryAdd(code, new Region
        {
            Info = info,
            Code = code,
            Name = item.Text("name"),
            EmergencyNumber = item.Text("emergency-number"),
            UrgentCare = item.Text("urgent-care"),
            Maternity = item.Text("maternity"),
            CrisisLine = item.Text("crisis-line"),
            AbuseLine = item.Text("abuse-line"),
            ChildLine = item.Text("child-line"),
            AssaultLine = item.Text("assault-line"),
            TextRelay = item.Text("text-relay"),
        });
    }
}
