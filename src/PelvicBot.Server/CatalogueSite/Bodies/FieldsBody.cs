using System.Text.Json;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>An item field by field.</summary>
public static class FieldsBody
{
    private static readonly string[] Elsewhere = ["id", "sources", "evidence"];

    public static Html Of(SiteContext site, ItemInfo info)
    {
        using var canonical = JsonDocument.Parse(info.Canonical);
        return Fields(site, canonical.RootElement.GetProperty("item").EnumerateObject().Where(f => !Elsewhere.Contains(f.Name)));
    }

    private static Html Fields(SiteContext site, IEnumerable<JsonProperty> fields) =>
        SiteText.Facts([.. fields.Select(f => SiteText.Part(f.Name.Replace('-', ' '), Value(site, f.Value)))]);

    private static Html Value(SiteContext site, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Fields(site, value.EnumerateObject()),
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
            Html.Join(value.EnumerateArray().Select(v => Text(site, v.GetString()!)), " · "),
        JsonValueKind.Array => SiteText.List(value.EnumerateArray().Select(v => Value(site, v))),
        _ => Text(site, value.GetString() ?? ""),
    };

    private static Html Text(SiteContext site, string text) => site.Address(text) is null ? SiteText.Of(text) : site.Link(text);
}
