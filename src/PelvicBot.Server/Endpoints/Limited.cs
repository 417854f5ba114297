namespace PelvicBot.Server.Endpoints;

/// <summary>What one address may do only so often.</summary>
public enum Limited
{
    /// <summary>Asking for tokens, with the secret or without.</summary>
    Tokens,

    /// <summary>Starting conversations.</summary>
    Conversations,

    /// <summary>Posting activities.</summary>
    Posts,
}
