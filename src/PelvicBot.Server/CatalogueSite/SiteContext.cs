using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Coverage;
using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.References;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>What all pages are made from.</summary>
public sealed class SiteContext
{
    /// <summary>Reviews that end within this many weeks count as due.</summary>
    public const int WeeksAhead = 6;

    private readonly FrozenDictionary<string, string> _files;

    /// <param name="catalog">The catalogue.</param>
    /// <param name="references">Who uses what.</param>
    /// <param name="today">The day the site is made.</param>
    /// <param name="examples">Sentences that the red flags are tested with.</param>
    public SiteContext(ContentCatalog catalog, ItemReferences references, LocalDate today, RedFlagExamples examples)
    {
        (Catalog, References, Today, Examples) = (catalog, references, today, examples);
        (Coverage, Cues) = (CoverageTable.Of(catalog), CueStatements.Of(catalog));
        _files = SiteSections.All.SelectMany(s => s.Keys(catalog).Select(key => (key, s.File))).ToFrozenDictionary(p => p.key, p => p.File, StringComparer.Ordinal);
    }

    public ContentCatalog Catalog { get; }

    public ItemReferences References { get; }

    public LocalDate Today { get; }

    public RedFlagExamples Examples { get; }

    /// <summary>What became of every fact of the guides.</summary>
    public ImmutableArray<CoverageRow> Coverage { get; }

    /// <summary>What items and sources say on each matter they could contradict each other on.</summary>
    public ILookup<string, CueStatement> Cues { get; }

    public bool IsDue(ItemInfo info) => info.ReviewDue <= Today.PlusWeeks(WeeksAhead);

    /// <summary>Where an item stands: <c>exercises.html#ex-belly-breath</c>.</summary>
    /// <param name="key">Its key in the catalogue.</param>
    /// <returns>Null for what is no item.</returns>
    public string? Address(string key) => _files.TryGetValue(key, out var file) ? $"{file}#{key}" : null;

    /// <summary>A link to an item, or the words alone where there is none.</summary>
    public Html Link(string key, string? words = null) =>
        Address(key) is { } address ? Html.Of($"<a href=\"{address}\">{words ?? key}</a>") : Html.Of($"{words ?? key}");
}
