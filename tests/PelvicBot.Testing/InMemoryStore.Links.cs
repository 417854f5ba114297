using NodaTime;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Testing;

/// <summary>One-time codes by which a member carries on elsewhere.</summary>
public sealed partial class InMemoryStore
{
    private readonly Dictionary<string, (string MemberId, Instant Until)> codes = [];

    public ValueTask<StoredMember?> FindByCodeAsync(string hash, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(
                codes.TryGetValue(hash, out var code) && code.Until > machineClock.GetCurrentInstant() ? Copy(members.GetValueOrDefault(code.MemberId)) : null);
        }
    }

    private void Give(LinkCodeGiven given, string memberId)
    {
        foreach (var earlier in codes.Where(pair => pair.Value.MemberId == memberId).Select(pair => pair.Key).ToList())
        {
            codes.Remove(earlier);
        }

        codes[given.Hash] = (memberId, machineClock.GetCurrentInstant() + given.ValidFor);
    }

    private void Use(LinkCodeUsed used, string memberId)
    {
        codes.Remove(used.Hash);
        if (used.FormerMemberId is not { } former || former == memberId)
        {
            return;
        }

        foreach (var (key, stored) in conversations.Where(pair => pair.Value.MemberId == former).ToList())
        {
            conversations[key] = stored with { MemberId = memberId };
        }

        foreach (var key in identities.Where(pair => pair.Value == former).Select(pair => pair.Key).ToList())
        {
            identities[key] = memberId;
        }

        Erase(former);
    }
}
