namespace PelvicBot.Conversations.Messages;

/// <summary>A content item in a member's log.</summary>
public sealed record LoggedItem
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>Finds the item as it was in the archive of content.</summary>
    public required string Hash { get; init; }

    /// <inheritdoc cref="ContentUse.Parts"/>
    /// <remarks>Null for <c>text</c> alone.</remarks>
    public IReadOnlyList<string>? Parts { get; init; }

    /// <summary>What its placeholders became; null when it had none.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    public static LoggedItem Of(ContentUse use) => new()
    {
        Id = use.Id,
        Version = use.Version,
        Hash = use.Hash,
        Parts = use.Parts is [ContentUse.Text] ? null : use.Parts,
        Values = use.Values.Count == 0
            ? null
            : use.Values.DistinctBy(v => v.Name, StringComparer.Ordinal).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal),
    };
}
