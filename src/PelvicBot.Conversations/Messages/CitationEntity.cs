using System.Text.Json.Serialization;

namespace PelvicBot.Conversations.Messages;

/// <summary>The schema.org entity by which Teams and Web Chat render sources under a message.</summary>
public sealed record CitationEntity
{
    public const string EntityType = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string Kind => "Message";

    [JsonPropertyName("@context")]
    public string Context => "https://schema.org";

    [JsonPropertyName("@id")]
    public string Id => "";

    public required IReadOnlyList<Claim> Citation { get; init; }

    /// <summary>One source.</summary>
    public sealed record Claim
    {
        [JsonPropertyName("@type")]
        public string Kind => "Claim";

        /// <summary>From 1, as the text's [1] shows it.</summary>
        public required int Position { get; init; }

        public required Document Appearance { get; init; }
    }

    /// <summary>What is cited.</summary>
    public sealed record Document
    {
        [JsonPropertyName("@type")]
        public string Kind => "DigitalDocument";

        public required string Name { get; init; }

        /// <summary>One line about it; Teams requires it.</summary>
        public required string Abstract { get; init; }

        public string? Url { get; init; }
    }
}
