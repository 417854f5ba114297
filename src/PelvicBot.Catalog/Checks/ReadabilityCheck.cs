using System.Globalization;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Readability;
using PelvicBot.Catalog.Wording;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// What members read is at grade 8 or below, and at grade 6 where something is urgent; terms without a plainer word are left out of
/// the count. An item that reads harder says why in <c>reading-grade-because</c>, and only such an item does.
/// </summary>
public sealed class ReadabilityCheck : IContentCheck
{
    private const double HighestGrade = 8;
    private const double HighestUrgentGrade = 6;

    // A reading grade says nothing about a button or a name: below this, an item's texts count together only.
    private const int FewestWords = 12;

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var texts in MemberTexts.Of(catalog).GroupBy(t => t.Item))
        {
            Check(texts.Key, [.. texts.Select(t => t.Text).Where(t => t.Length > 0)], catalog, faults);
        }
    }

    private static void Check(ItemInfo item, List<string> texts, ContentCatalog catalog, FaultList faults)
    {
        var limit = catalog.UrgentReplies.ContainsKey(item.Id) ? HighestUrgentGrade : HighestGrade;
        var hardest = texts.Where(IsLong).Append(string.Join('\n', texts)).Where(IsLong)
            .Select(t => (Text: t, Grade: ReadingGrade.Of(t, catalog.ExemptTerms)))
            .OrderByDescending(t => t.Grade)
            .FirstOrDefault();
        if (hardest.Grade > limit && item.ReadingGradeBecause is null)
        {
            var shown = hardest.Grade.ToString("0.0", CultureInfo.InvariantCulture);
            var start = hardest.Text[..Math.Min(40, hardest.Text.Length)].ReplaceLineEndings(" ");
            faults.Add(item.File, item.Line, $"{item.Kind} '{item.Id}': \"{start}…\" reads at grade {shown}, above {limit}: use shorter sentences and words, or say why not in 'reading-grade-because'");
        }
        else if (hardest.Grade <= limit && item.ReadingGradeBecause is not null)
        {
            faults.Add(item.File, item.Line, $"{item.Kind} '{item.Id}': it reads at grade {limit} or below, so 'reading-grade-because' is not needed; take it away");
        }
    }

    private static bool IsLong(string text) => text.AsSpan().Count(' ') + text.AsSpan().Count('\n') >= FewestWords - 1;
}
