using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Loading;

/// <summary>Reads one item after the other into a catalogue, in the original's words or in a locale's.</summary>
internal sealed class ItemReader(CatalogBuilder builder, LocaleContent? locale, FaultList faults, FaultList gaps)
{
    /// <param name="item">The item.</param>
    /// <param name="header">Its file's header.</param>
    /// <param name="canonical">The item as <see cref="CanonicalItem"/> writes it.</param>
    /// <param name="reader">Reads its kind.</param>
    public void Read(Fields item, Fields header, ReadOnlyMemory<byte> canonical, IContentKind reader)
    {
        var kind = Singular(reader.Kind);
        item.What = kind;
        var id = item.Text("id");
        item.What = $"{kind} '{id}'";
        var info = ItemInfoReader.Read(kind, item, header, canonical);
        // The programme 'comfort-plan' rests on the source 'comfort-plan': sources have names of their own.
        var key = kind == "source" ? $"source/{info.Id}" : info.Id;
        if (builder.Items.TryGetValue(key, out var first))
        {
            item.Fault("id", $"the id is taken already at {first.File}:{first.Line}");
            return;
        }

        if (locale is not null && kind != "source" && locale.Find(info, item.What, t => TryOut(item, t, info, reader), faults, gaps) is { } found)
        {
            (item.Translation, info) = found;
        }

        builder.Items.Add(key, info);
        reader.ReadItem(item, info, builder);
        item.Translation = null;
        item.Done();
    }

    internal static string Singular(string kind) => kind.EndsWith("ies", StringComparison.Ordinal) ? $"{kind[..^3]}y" : kind.TrimEnd('s');

    /// <summary>The faults of the original are reported once, when the original itself is read.</summary>
    private static void TryOut(Fields item, Translation translation, ItemInfo info, IContentKind reader)
    {
        var copy = new Fields(item.File, item.Source, item.What, new FaultList()) { Translation = translation };
        reader.ReadItem(copy, info, new CatalogBuilder());
        translation.Done(copy);
    }
}
