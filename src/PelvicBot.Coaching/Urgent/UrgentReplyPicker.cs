using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Regions;
using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Coaching.Urgent;

/// <summary>Picks the catalogue's reply to a red flag and the numbers of the member's region.</summary>
public static class UrgentReplyPicker
{
    /// <summary>Letters; longer quotations give way to the catalogue's own words for the sign.</summary>
    private const int LongestQuote = 70;

    private static readonly HashSet<string> EuropeanUnion = new(StringComparer.OrdinalIgnoreCase)
    {
        "BE", "BG", "CZ", "DK", "EE", "GR", "ES", "FR", "HR", "IT", "CY", "LV", "LT", "LU", "HU", "MT", "NL", "PL", "PT", "RO", "SI", "SK", "FI", "SE",
    };

    /// <summary>The reply to the finding to answer.</summary>
    /// <param name="finding">A finding without a modifier.</param>
    /// <param name="country">ISO code of the member's country, or null when it is not known.</param>
    /// <param name="catalog">Where the replies and regions are.</param>
    public static UrgentReplyChoice Pick(RedFlagFinding finding, string? country, ContentCatalog catalog)
    {
        var id = $"urgent/{finding.FlagId}";
        var quotes = catalog.UrgentReplies.TryGetValue(id, out var reply) && reply.QuotesMember && finding.Words.Length <= LongestQuote;
        var sign = quotes ? $"“{finding.Words}”" : catalog.RedFlags.Flags.TryGetValue(finding.FlagId, out var flag) ? flag.Sign : "";
        return ForRegion(id, country, catalog, sign);
    }

    /// <summary>The short reply when the member goes on about practice before help was reached.</summary>
    public static UrgentReplyChoice Repeat(RedFlagFinding finding, string? country, ContentCatalog catalog)
    {
        var id = finding.Route switch
        {
            "crisis" => "urgent/repeat-crisis",
            "safeguarding" or "sexual-health" when finding.FlagId is "danger-now" or "abuse-coercion" or "sexual-assault-recent" or "child-abuse" =>
                "urgent/repeat-safeguarding",
            "maternity" => "urgent/repeat-maternity",
            _ => finding.Level == Urgency.Emergency ? "urgent/repeat-emergency" : "urgent/repeat-same-day",
        };
        return ForRegion(id, country, catalog, "");
    }

    /// <summary>Any content of the talk after an urgent reply, with the region's numbers.</summary>
    public static UrgentReplyChoice ForRegion(string contentId, string? country, ContentCatalog catalog, string sign)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        values["sign"] = sign;
        if (RegionOf(country, catalog) is not { } region)
        {
            return new UrgentReplyChoice(contentId, $"region/{RegionsKind.International}", values.ToImmutable());
        }

        values.AddRange(Region.Placeholders.Select(name => KeyValuePair.Create(name, region.Find(name)!)));
        return new UrgentReplyChoice(contentId, region.Info.Id, values.ToImmutable());
    }

    /// <summary>The region of a country: its own, the European Union's, or the international one.</summary>
    public static Region? RegionOf(string? country, ContentCatalog catalog)
    {
        var code = country?.ToUpperInvariant() ?? RegionsKind.International;
        if (catalog.Regions.TryGetValue(code, out var own))
        {
            return own;
        }

        return EuropeanUnion.Contains(code) && catalog.Regions.TryGetValue("EU", out var union)
            ? union
            : catalog.Regions.GetValueOrDefault(RegionsKind.International);
    }
}
