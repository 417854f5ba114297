using System.Globalization;
using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.Replay;

/// <summary>Reads texts of items as they were when they were used.</summary>
public sealed class ArchivedTexts(IContentArchive archive)
{
    private readonly Dictionary<string, JsonElement?> _items = new(StringComparer.Ordinal);

    /// <summary>The item's texts that were used, one a line, with what is known of its placeholders; the rest stands in ‹brackets›.</summary>
    /// <returns>Null when the archive does not have the item as it was then.</returns>
    public async Task<string?> TextAsync(LoggedItem used)
    {
        if (await ItemAsync(used.Hash) is not { } item)
        {
            return null;
        }

        var lines = (used.Parts ?? [ContentUse.Text]).Select(part => At(item, part)).OfType<string>();
        return Fill(string.Join('\n', lines), used.Values ?? new Dictionary<string, string>());
    }

    /// <summary>A field of the item as it was, or null.</summary>
    public async Task<string?> FieldAsync(LoggedItem used, string path) => await ItemAsync(used.Hash) is { } item ? At(item, path) : null;

    /// <summary>An answer by the titles that its question's buttons had then.</summary>
    public async Task<string> AnswerAsync(DialogValue answer, LoggedItem? question)
    {
        var titles = question is not null && await ItemAsync(question.Hash) is { } item ? Titles(item) : [];
        return answer switch
        {
            DialogValue.Many { Values.IsEmpty: true } => "none",
            DialogValue.Many many => string.Join("; ", many.Values.Select(Title)),
            _ => Title(answer.Label ?? ""),
        };

        string Title(string value) => titles.TryGetValue(value, out var title) && title != value ? $"{value} (“{title}”)" : value;
    }

    private static Dictionary<string, string> Titles(JsonElement item) => item.TryGetProperty("choices", out var choices)
        ? choices.EnumerateArray()
            .Where(c => c.TryGetProperty("value", out _) && c.TryGetProperty("title", out _))
            .ToDictionary(c => c.GetProperty("value").GetString()!, c => c.GetProperty("title").GetString()!, StringComparer.Ordinal)
        : [];

    private static string? At(JsonElement item, string path)
    {
        var at = item;
        foreach (var step in path.Split('/'))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var field))
            {
                at = field;
            }
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength())
            {
                at = at[index];
            }
            else
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholders.Fill(text, name => values.GetValueOrDefault(name) ?? $"‹{name}›");

    private async Task<JsonElement?> ItemAsync(string hash)
    {
        if (!_items.TryGetValue(hash, out var item))
        {
            item = await archive.FindItemAsync(hash, default) is { } found ? JsonElement.Parse(found.Canonical.Span).GetProperty("item") : null;
            _items[hash] = item;
        }

        return item;
    }
}
