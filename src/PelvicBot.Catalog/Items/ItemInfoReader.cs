using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Items;

/// <summary>Reads the fields that all items share, from the item and, where it is silent, from its file's header.</summary>
public static class ItemInfoReader
{
    private static readonly string[] Statuses = ["draft", "reviewed"];
    /// <summary>The words for <see cref="Evidence"/>, in its order.</summary>
    public static readonly string[] Evidences = ["guideline", "trial", "guide-only", "general-knowledge", "none"];

    /// <param name="kind">What it is, in the singular.</param>
    /// <param name="item">The item.</param>
    /// <param name="header">Its file's header.</param>
    /// <param name="canonical">The item as <see cref="CanonicalItem"/> writes it.</param>
    public static ItemInfo Read(string kind, Fields item, Fields header, ReadOnlyMemory<byte> canonical)
    {
        var id = item.OptionalText("id") ?? "";
        var review = ReadReview(item, header);
        var evidence = Pick("evidence", item, header).Word("evidence", Evidences);
        var sources = Pick("sources", item, header).Texts("sources").Select(SourceRef.Parse).ToImmutableArray();
        if (sources.IsEmpty && evidence != "none")
        {
            item.Fault("sources", "it states facts but names no source; add 'sources:', or 'evidence: none' when it states none");
        }

        return new ItemInfo
        {
            Id = id,
            Kind = kind,
            Version = Pick("version", item, header).Int("version", 1),
            Status = review.Status,
            Evidence = (Evidence)Array.IndexOf(Evidences, evidence),
            Sources = sources,
            Covers = [.. item.Texts("covers")],
            Teaches = Cue.ReadAll(item, "teaches"),
            ReadingGradeBecause = item.OptionalText("reading-grade-because"),
            ReviewedBy = review.By,
            ReviewedOn = review.On,
            ReviewDue = review.Due,
            Hash = CanonicalItem.HashOf(canonical.Span),
            Canonical = canonical,
            File = item.File,
            Line = item.Line,
        };
    }

    /// <summary>An item's facts with the review of its translation: it counts as reviewed when both are, until the first is due again.</summary>
    public static ItemInfo ReadTranslated(ItemInfo info, Fields item, Fields header)
    {
        var review = ReadReview(item, header);
        var canonical = TranslatedItem.Canonical(info.Canonical, item.Source);
        return info with
        {
            Hash = CanonicalItem.HashOf(canonical),
            Canonical = canonical,
            Status = info.Reviewed ? review.Status : ReviewStatus.Draft,
            ReviewedBy = review.By,
            ReviewedOn = review.On,
            ReviewDue = LocalDate.Min(info.ReviewDue, review.Due),
        };
    }

    private static (ReviewStatus Status, string? By, LocalDate? On, LocalDate Due) ReadReview(Fields item, Fields header)
    {
        var status = Pick("status", item, header).Word("status", Statuses);
        var by = Pick("reviewed-by", item, header).Text("reviewed-by");
        var on = Date(Pick("reviewed-on", item, header), "reviewed-on");
        var due = Date(Pick("review-due", item, header), "review-due");
        if (Pick("review-due", item, header).OptionalText("review-due") is null or "none")
        {
            item.Fault("review-due", "'review-due' is missing: give the day (2027-05-31) by which it must be reviewed again");
        }

        if (status == "reviewed" && (by == "none" || on is null))
        {
            item.Fault("status", "it is marked reviewed, so 'reviewed-by' and 'reviewed-on' must say who reviewed it and when");
        }

        return (status == "reviewed" ? ReviewStatus.Reviewed : ReviewStatus.Draft, by is "none" or "" ? null : by, on, due ?? LocalDate.MaxIsoValue);
    }

    private static Fields Pick(string key, Fields item, Fields header) => item.Has(key) ? item : header;

    private static LocalDate? Date(Fields fields, string key)
    {
        if (fields.OptionalText(key) is not { } text || text == "none")
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success)
        {
            return parsed.Value;
        }

        fields.Fault(key, $"'{key}' must be a date such as 2027-05-31, or none, not '{text}'");
        return null;
    }
}
