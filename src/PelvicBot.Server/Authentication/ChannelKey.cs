using Microsoft.IdentityModel.Tokens;

namespace PelvicBot.Server.Authentication;

/// <param name="SecurityKey">The published RSA key.</param>
/// <param name="Endorsements">Ids of the channels it signs for; a key without any signs for none.</param>
public sealed record ChannelKey(SecurityKey SecurityKey, IReadOnlySet<string> Endorsements);
