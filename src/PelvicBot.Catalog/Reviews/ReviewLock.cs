using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Reviews;

/// <summary>
/// <c>content/reviewed.lock</c>: which words a sign-off stands for. One line for each item that was signed off, in order of the ids:
/// <c>id version hash reviewed-on</c>. Drafts are not in it, so that writing stays free; a sign-off whose item says something else today is a fault.
/// </summary>
/// <param name="entries">By item id.</param>
public sealed class ReviewLock(ImmutableSortedDictionary<string, ReviewLock.Entry> entries)
{
    public const string FileName = "reviewed.lock";

    private const string Header =
        """
        # What each sign-off stands for: id, version, hash of the content, day of the review. Written by './pelvicbot check --update-lock';
        # after a merge conflict, run it again.

        """;

    private const int Columns = 4;

    /// <summary>What was signed off.</summary>
    public sealed record Entry(int Version, string Hash, LocalDate ReviewedOn);

    /// <param name="contentFolder">The content folder; a folder without the file has no sign-offs.</param>
    /// <param name="faults">Receives lines that cannot be read.</param>
    public static ReviewLock Read(string contentFolder, FaultList faults)
    {
        var file = Path.Combine(contentFolder, FileName);
        return Parse(File.Exists(file) ? File.ReadAllText(file) : "", faults);
    }

    public static ReviewLock Parse(string text, FaultList faults)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Entry>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: Columns } columns
                && int.TryParse(columns[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                && LocalDatePattern.Iso.Parse(columns[3]) is { Success: true } day)
            {
                entries[columns[0]] = new Entry(version, columns[2], day.Value);
            }
            else
            {
                faults.Add($"content/{FileName}", number, $"'{line}' is not 'id version hash reviewed-on': run './pelvicbot check --update-lock'");
            }
        }

        return new ReviewLock(entries.ToImmutable());
    }

    /// <summary>Reports every sign-off that does not stand for what its item says.</summary>
    public void Check(ContentCatalog catalog, FaultList faults)
    {
        foreach (var (key, info) in catalog.Items.Where(i => i.Value.Reviewed))
        {
            if (Wrong(key, info) is { } wrong)
            {
                faults.Add(info.File, info.Line, $"item '{info.Id}': {wrong}");
            }
        }
    }

    /// <summary>The lock with every sign-off in it that may stand; entries of items that are gone are dropped.</summary>
    public ReviewLock Update(ContentCatalog catalog)
    {
        var updated = entries.RemoveRange(entries.Keys.Where(id => !catalog.Items.ContainsKey(id)));
        foreach (var (key, info) in catalog.Items.Where(i => i.Value.Reviewed && Changed(i.Key, i.Value) is null))
        {
            updated = updated.SetItem(key, new Entry(info.Version, info.Hash, info.ReviewedOn ?? default));
        }

        return new ReviewLock(updated);
    }

    /// <summary>The file's text.</summary>
    public override string ToString() => entries.Aggregate(new StringBuilder(Header), (text, e) => text.Append(
        CultureInfo.InvariantCulture, $"{e.Key} {e.Value.Version} {e.Value.Hash} {LocalDatePattern.Iso.Format(e.Value.ReviewedOn)}\n")).ToString();

    private string? Wrong(string key, ItemInfo info) => Changed(key, info) is { } changed
        ? changed
        : entries.GetValueOrDefault(key) == new Entry(info.Version, info.Hash, info.ReviewedOn ?? default)
            ? null
            : $"its sign-off is not in content/{FileName} yet: run './pelvicbot check --update-lock' and commit that file with it";

    private string? Changed(string key, ItemInfo info)
    {
        if (!entries.TryGetValue(key, out var signed) || signed.Hash == info.Hash)
        {
            return null;
        }

        var back = "set 'status: draft', 'reviewed-by: none' and 'reviewed-on: none' until a clinician has signed it off again";
        return info.Version <= signed.Version
            ? $"it was signed off as version {signed.Version} and says something else now: set 'version: {signed.Version + 1}', and {back}"
            : info.ReviewedOn <= signed.ReviewedOn
                ? $"it was changed after it was signed off on {LocalDatePattern.Iso.Format(signed.ReviewedOn)}: {back}"
                : null;
    }
}
