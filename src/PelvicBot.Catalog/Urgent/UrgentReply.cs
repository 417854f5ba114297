using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Regions;

namespace PelvicBot.Catalog.Urgent;

/// <summary>What the coach says to a red flag, or in the talk after one.</summary>
/// <param name="Info">The id is <c>urgent/FLAG</c>, or <c>urgent/STEP</c> for the talk after it.</param>
/// <param name="Text">With placeholders: <c>{sign}</c>, <c>{emergency-number}</c>, <c>{maternity}</c>, <c>{urgent-care}</c>,
/// <c>{crisis-line}</c>, <c>{abuse-line}</c>, <c>{child-line}</c>, <c>{assault-line}</c>, <c>{text-relay}</c>.</param>
/// <param name="QuotesMember">Whether <c>{sign}</c> may be the member's own words. Never where someone else may read along.</param>
public sealed record UrgentReply(ItemInfo Info, string Text, bool QuotesMember)
{
    /// <summary>What was found, and what a region fills.</summary>
    public static readonly IReadOnlyList<string> Placeholders = ["sign", .. Region.Placeholders];
}
