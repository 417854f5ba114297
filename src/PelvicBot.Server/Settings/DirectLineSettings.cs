using System.Collections.Immutable;

namespace PelvicBot.Server.Settings;

/// <summary>Who may generate Direct Line tokens.</summary>
/// <param name="Secret">Null: only loopback callers, and only in Development.</param>
/// <param name="TrustedOrigins">Origins of pages that may call; empty for any page that holds a token.</param>
public sealed record DirectLineSettings(string? Secret, ImmutableArray<string> TrustedOrigins);
