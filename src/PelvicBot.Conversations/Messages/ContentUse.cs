using System.Text.Json.Serialization;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Conversations.Messages;

/// <summary>
/// A content item that a message was made from, at the version it had. Its entity on a message has id and version; the member's log has the
/// rest too, so that what was said can be shown again.
/// </summary>
/// <param name="Id">The item's id.</param>
/// <param name="Version">Its version then.</param>
public sealed record ContentUse(string Id, int Version)
{
    /// <summary>Where most items keep what they say.</summary>
    public const string Text = "text";

    /// <summary><see cref="ItemInfo.Hash"/> of the item as it was.</summary>
    [JsonIgnore]
    public string Hash { get; init; } = "";

    /// <summary>Which of the item's texts, as paths into its canonical form: <c>text</c>, <c>steps/0/text</c>. Empty when it only counted.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parts { get; init; } = [Text];

    /// <summary>What its placeholders became, as far as <see cref="LoggedValues"/> lets it be kept.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, string Value)> Values { get; init; } = [];

    /// <param name="info">The item.</param>
    /// <param name="values">What its placeholders became.</param>
    public static ContentUse Of(ItemInfo info, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(info.Id, info.Version) { Hash = info.Hash, Values = LoggedValues.Of(values) };
}
