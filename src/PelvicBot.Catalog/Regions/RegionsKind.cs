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
            Name = item.Prose("name"),
            EmergencyNumber = item.Prose("emergency-number"),
            UrgentCare = item.Prose("urgent-care"),
            Maternity = item.Prose("maternity"),
            CrisisLine = item.Prose("crisis-line"),
            AbuseLine = item.Prose("abuse-line"),
            ChildLine = item.Prose("child-line"),
            AssaultLine = item.Prose("assault-line"),
            TextRelay = item.Prose("text-relay"),
        });
    }
}
