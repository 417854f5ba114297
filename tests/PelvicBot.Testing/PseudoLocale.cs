using System.Text;
using System.Text.Json.Nodes;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Testing;

/// <summary>
/// A locale that nobody speaks: every text of the catalogue with accents and in brackets, so that a text that did not come from the catalogue is
/// seen at once. It understands English.
/// </summary>
public static class PseudoLocale
{
    /// <summary>In the range for private use.</summary>
    public const string Id = "qps";

    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

    /// <summary>The files of the locale, for the content files given.</summary>
    public static IEnumerable<(string Name, string Text)> Of(IEnumerable<(string Name, string Text)> content)
    {
        yield return ($"content/{Id}/{LocaleFolders.LocaleFile}", $"locale: {Id}\nname: Pseudo\nhears: en\n");
        foreach (var (name, text) in content)
        {
            if (Translate(name, text) is { } translated)
            {
                yield return ($"content/{Id}/{name.Replace('/', '-')}", translated);
            }
        }
    }

    /// <summary>"Hello {name}" becomes "[!! Ĥéļļö {name} !!]".</summary>
    public static string Pseudo(string text)
    {
        var pseudo = new StringBuilder(text.Length + 8).Append("[!! ");
        var inPlaceholder = false;
        foreach (var letter in text)
        {
            inPlaceholder = letter == '{' || (inPlaceholder && letter != '}');
            var index = inPlaceholder ? -1 : Plain.IndexOf(letter, StringComparison.Ordinal);
            pseudo.Append(index < 0 ? letter : Accented[index]);
        }

        return pseudo.Append(" !!]").ToString();
    }

    private static string? Translate(string name, string text)
    {
        var faults = new FaultList();
        var header = new Fields(name, (YamlMap)YamlReader.Read(name, text, faults)!, "header", faults);
        var kind = ContentKinds.All.Single(k => k.Kind == header.Text("kind"));
        var items = new JsonArray();
        foreach (var item in kind.Kind == "sources" ? [] : header.Maps("items"))
        {
            var info = ItemInfoReader.Read(kind.Kind, item, header, default);
            kind.ReadItem(item, info, new CatalogBuilder());
            var translated = Texts(item);
            if (translated.Count > 0)
            {
                (translated["id"], translated["translates"]) = (info.Id, info.Version);
                items.Add(translated);
            }
        }

        // JSON is YAML.
        return items.Count == 0 ? null : new JsonObject
        {
            ["kind"] = LocaleContent.Kind,
            ["status"] = "draft",
            ["reviewed-by"] = "none",
            ["reviewed-on"] = "none",
            ["review-due"] = "2100-01-01",
            ["items"] = items,
        }.ToJsonString();
    }

    /// <summary>The texts of a mapping that members read, found by what the loader asked for.</summary>
    private static JsonObject Texts(Fields fields)
    {
        var found = new JsonObject();
        foreach (var (key, use) in fields.Asked)
        {
            var below = fields.Children.Where(c => c.Key == key).DistinctBy(c => c.Fields.Source).Select(c => c.Fields).ToList();
            switch (fields.Source[key], use.Role)
            {
                case (YamlScalar { Text: not ("" or "none") } scalar, FieldRole.Prose):
                    found[key] = Pseudo(scalar.Text.Trim());
                    break;
                case (YamlList list, FieldRole.Prose):
                    found[key] = new JsonArray([.. list.Items.OfType<YamlScalar>().Select(s => (JsonNode)Pseudo(s.Text.Trim()))]);
                    break;
                case (YamlMap, FieldRole.Structure) when below is [var child] && Texts(child) is { Count: > 0 } one:
                    found[key] = one;
                    break;
                case (YamlList, FieldRole.Structure) when below.Any(b => Texts(b).Count > 0):
                    found[key] = new JsonArray([.. below.Select(b => (JsonNode)Named(b))]);
                    break;
            }
        }

        return found;
    }

    private static JsonObject Named(Fields entry)
    {
        var texts = Texts(entry);
        foreach (var name in (string[])["id", "value"])
        {
            if (entry.Source[name] is YamlScalar scalar)
            {
                texts[name] = scalar.Text;
                break;
            }
        }

        return texts;
    }
}
