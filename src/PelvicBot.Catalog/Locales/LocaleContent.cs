using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Locales;

/// <summary>
/// The translations of one locale: files of <c>kind: translations</c>, whose items have the id of what they translate, the version of it
/// that was translated, a review of their own, and the texts.
/// </summary>
public sealed class LocaleContent
{
    /// <summary>The word after <c>kind:</c> in a file of translations.</summary>
    public const string Kind = "translations";

    private static readonly string[] Shared = ["status", "reviewed-by", "reviewed-on", "review-due"];

    private readonly Dictionary<string, (YamlMap Item, Fields Header)> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly string _file;

    private LocaleContent(Locale locale, string file) => (Locale, _file) = (locale, file);

    public Locale Locale { get; }

    /// <param name="locale">Its folder's name.</param>
    /// <param name="files">The files in it.</param>
    /// <param name="faults">Receives what keeps the locale from being served.</param>
    /// <param name="gaps">Receives what is not translated, or not well: English stands in for it.</param>
    public static LocaleContent Read(string locale, IReadOnlyList<(string Name, YamlNode? Node)> files, FaultList faults, FaultList gaps)
    {
        var (name, node) = files.First(f => f.Name.EndsWith("/" + LocaleFolders.LocaleFile, StringComparison.Ordinal));
        var read = node is YamlMap own
            ? Locale.Read(new Fields(name, own, "locale", faults), locale)
            : new Locale(locale, locale, HearsOwn: true);
        if (node is not null and not YamlMap)
        {
            faults.Add(name, node.Line, "a locale file is a mapping: give it 'locale', 'name' and 'hears'");
        }

        var content = new LocaleContent(read, name);
        foreach (var file in files.Where(f => f.Name != name && f.Node is not null))
        {
            content.ReadFile(file.Name, file.Node!, faults, gaps);
        }

        return content;
    }

    /// <summary>The translation of an item, tried out first; null when English has to stand in.</summary>
    /// <param name="info">The original's.</param>
    /// <param name="what">Kind and id, for messages.</param>
    /// <param name="read">Reads the item with a translation, without keeping it.</param>
    /// <param name="faults">Receives words of members' that are missing: without them nobody would be understood.</param>
    /// <param name="gaps">Receives what is not translated.</param>
    public (Translation Translation, ItemInfo Info)? Find(ItemInfo info, string what, Action<Translation> read, FaultList faults, FaultList gaps)
    {
        var own = new FaultList();
        var unheard = Locale.HearsOwn ? new FaultList() : null;
        if (!_items.TryGetValue(info.Id, out var found))
        {
            read(new Translation(new Fields(_file, new YamlMap([], 1), what, own), unheard));
            if (own.Any || unheard is { Any: true })
            {
                (unheard is { Any: true } ? faults : gaps).Add(_file, 1, $"{what} (version {info.Version}, {info.File}:{info.Line}) is not translated");
            }

            return null;
        }

        _used.Add(info.Id);
        var item = new Fields(found.Header.File, found.Item, what, own);
        item.OptionalNode("id");
        var version = item.Int("translates", 1);
        if (version != info.Version && item.Has("translates"))
        {
            item.Fault("translates", version < info.Version
                ? $"it translates version {version}, and {info.File}:{info.Line} is at version {info.Version}: go over it, then raise 'translates'"
                : $"it translates version {version}, and {info.File}:{info.Line} is at version {info.Version} only");
        }

        var reviewed = ItemInfoReader.ReadTranslated(info, item, found.Header);
        var translation = new Translation(item, unheard);
        read(translation);
        gaps.AddAll(own);
        if (unheard is not null)
        {
            faults.AddAll(unheard);
        }

        return own.Any || unheard is { Any: true } ? null : (translation, reviewed);
    }

    /// <summary>Reports translations of what does not exist. Call it when everything was looked for.</summary>
    public void Done(IEnumerable<string> ids, FaultList gaps)
    {
        var known = ids.ToList();
        foreach (var (id, (item, header)) in _items.Where(i => !_used.Contains(i.Key)))
        {
            gaps.Add(header.File, item.Line, $"there is no item '{id}' to translate{Suggestion.For(id, known)}");
        }
    }

    private void ReadFile(string name, YamlNode node, FaultList faults, FaultList gaps)
    {
        if (node is not YamlMap map)
        {
            faults.Add(name, node.Line, "the file must be a mapping with 'kind:' and 'items:'");
            return;
        }

        var header = new Fields(name, map, "header", faults);
        header.Word("kind", [Kind]);
        foreach (var item in header.Maps("items"))
        {
            var id = item.Text("id");
            if (!_items.TryAdd(id, (item.Source, header)))
            {
                gaps.Add(name, item.Line, $"'{id}' is translated already at {_items[id].Header.File}:{_items[id].Item.Line}");
            }
        }

        foreach (var shared in Shared)
        {
            header.OptionalNode(shared);
        }

        header.Done();
    }
}
