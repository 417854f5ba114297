using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PelvicBot.Server.Tests.Fuzz;

/// <summary>Spoils JSON: its values, its structure, and its bytes. The same random numbers spoil it the same way.</summary>
internal sealed class Mutator(Random random)
{
    /// <summary>What programs stumble over, and what this coach reads.</summary>
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u0007\u001b[31m", "\u202Eabc", "\uFEFF", "🙂", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301\u0301", "ﷺ", "İı", "ß", "null", "true", "-0", "1e400", "NaN", "٣", "½",
        "9999999999999999999999", "2026-11-02T09:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "24:00", "25:61", "Europe/Vienna", "Etc/GMT+14",
        "en", "en-GB", "x-private", "de-AT-1996", "../../etc/passwd", "'; DROP TABLE member;--", "{date}", "{{0}}", "%s%n", "<script>", "javascript:alert(1)", "http://127.0.0.1:9/",
        "https://smba.trafficmanager.net/emea/", "http://[::1]:9/", "http://\u0000", "urn:x", "P1Y2M", "PT1H",
        "yes", "no", "menu", "back", "skip", "repeat", "why", "pause", "stop", "stop messages", "settings", "my data", "delete my data", "export my data", "help", "hello", "1", "0", "10",
        "three out of ten", "half eight", "8 in the evening", "twice a day", "none of these", "1, 2, 3", "not really", "Austria", "a week", "I want to practise", "start over",
        "what is a pelvic floor?", "is it safe when pregnant?", "I want to kill myself", "numb between the legs", "I had some bleeding after sex", "it hurts", "7",
    ];

    private static readonly string[] RawValues =
    [
        "null", "true", "false", "0", "-1", "1e308", "1e-400", "123456789012345678901234567890", "0.1", "[]", "{}", "[[[[]]]]", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "{\"a\":{\"b\":[1,{}]}}",
        "[null]", "[{}]", "[\"x\"]", "{\"id\":null}", "{\"pelvicbot\":{\"say\":\"yes\",\"nonce\":\"n\"}}", "{\"pelvicbot\":{\"say\":7,\"nonce\":[]}}", "{\"pelvicbot\":[]}",
        "{\"action\":{\"type\":\"Action.Execute\",\"data\":{\"pelvicbot\":{\"say\":\"no\",\"nonce\":\"m\"}}}}", "{\"action\":null}",
    ];

    private const int LongText = 3000;
    private const int VeryLongWords = 40_000;
    private const int Deep = 200;

    /// <summary>The template as it is, now and then; else spoilt once or several times.</summary>
    public byte[] Mutate(string template)
    {
        var json = template;
        if (random.Next(4) is > 0 and var times)
        {
            var node = JsonNode.Parse(template)!;
            for (; times > 0; times--)
            {
                Spoil(node);
            }

            json = node.ToJsonString();
        }

        json = random.Next(8) == 0 ? SpoilText(json) : json;
        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(6) == 0 ? SpoilBytes(bytes) : bytes;
    }

    public string Text() => random.Next(30) switch
    {
        0 => new string((char)random.Next('a', 'z' + 1), random.Next(LongText)),
        1 => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Texts[random.Next(Texts.Length)] + " ")),
        2 when random.Next(30) == 0 => string.Concat(Enumerable.Repeat("a b ", random.Next(VeryLongWords))),
        3 => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => new Rune(Scalar()).ToString())),
        _ => Texts[random.Next(Texts.Length)],
    };

    private int Scalar()
    {
        var scalar = random.Next(0x10FFFF - 0x800);
        return scalar < 0xD800 ? scalar : scalar + 0x800;
    }

    private void Spoil(JsonNode root)
    {
        var owners = new List<JsonNode>();
        Collect(root, owners);
        if (owners.Count == 0)
        {
            return;
        }

        switch (owners[random.Next(owners.Count)])
        {
            case JsonObject { Count: > 0 } fields:
                var name = fields.ElementAt(random.Next(fields.Count)).Key;
                SpoilField(fields, name);
                break;
            case JsonObject empty:
                empty[Text()] = Value();
                break;
            case JsonArray { Count: > 0 } items when random.Next(3) == 0:
                items.RemoveAt(random.Next(items.Count));
                break;
            case JsonArray items:
                items.Add(Value());
                break;
        }
    }

    private void SpoilField(JsonObject fields, string name)
    {
        switch (random.Next(6))
        {
            case 0:
                fields.Remove(name);
                break;
            case 1:
                var value = fields[name]?.DeepClone();
                fields.Remove(name);
                fields[random.Next(2) == 0 ? name.ToUpperInvariant() : Text()] = value;
                break;
            case 2:
                fields[Text()] = Value();
                break;
            default:
                fields[name] = random.Next(3) == 0 ? Value() : JsonValue.Create(Text());
                break;
        }
    }

    private JsonNode? Value()
    {
        var raw = RawValues[random.Next(RawValues.Length)];
        if (raw.Contains("\\ud", StringComparison.Ordinal))
        {
            // A marker: the half characters are put in as text, for no writer writes them.
            return JsonValue.Create("HALF");
        }

        return random.Next(60) == 0 ? Nested() : JsonNode.Parse(raw);
    }

    private JsonNode Nested()
    {
        JsonNode node = new JsonArray();
        for (var depth = random.Next(Deep); depth > 0; depth--)
        {
            node = new JsonArray(node);
        }

        return node;
    }

    private string SpoilText(string json) => random.Next(7) switch
    {
        0 => json.Replace("HALF", "\\ud83d", StringComparison.Ordinal),
        1 => json + json,
        2 => json[..random.Next(json.Length + 1)],
        3 => json.Replace("\"type\"", "\"type\":\"message\",\"type\"", StringComparison.Ordinal),
        4 => json.Replace(":\"", ": \n\t\"", StringComparison.Ordinal),
        5 => string.Create(CultureInfo.InvariantCulture, $"{new string('[', random.Next(Deep))}{json}"),
        _ => json.Replace("e", "\\u0065", StringComparison.Ordinal),
    };

    private byte[] SpoilBytes(byte[] bytes)
    {
        var spoilt = bytes.ToList();
        for (var times = random.Next(1, 6); times > 0 && spoilt.Count > 0; times--)
        {
            var at = random.Next(spoilt.Count);
            switch (random.Next(4))
            {
                case 0:
                    spoilt[at] = (byte)random.Next(256);
                    break;
                case 1:
                    spoilt.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    spoilt.RemoveAt(at);
                    break;
                default:
                    spoilt.InsertRange(at, spoilt.GetRange(at, random.Next(Math.Min(40, spoilt.Count - at))));
                    break;
            }
        }

        return [.. spoilt];
    }

    private static void Collect(JsonNode? node, List<JsonNode> owners)
    {
        switch (node)
        {
            case JsonObject fields:
                owners.Add(fields);
                foreach (var field in fields)
                {
                    Collect(field.Value, owners);
                }

                break;
            case JsonArray items:
                owners.Add(items);
                foreach (var item in items)
                {
                    Collect(item, owners);
                }

                break;
        }
    }
}
