using NodaTime;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Testing;

/// <summary>Members, their due items, and the service's settings.</summary>
public sealed partial class InMemoryStore
{
    private readonly Dictionary<(string MemberId, DueKind Kind), DueRow> due = [];
    private readonly Dictionary<string, Instant> unreachable = [];
    private readonly Dictionary<string, string> settings = [];
    private readonly Dictionary<string, ArchivedItem> archive = new(StringComparer.Ordinal);

    public ValueTask<IReadOnlyList<DueItem>> ClaimAsync(Instant now, int limit, Duration lease, CancellationToken cancellation)
    {
        lock (gate)
        {
            var machineNow = machineClock.GetCurrentInstant();
            var claimed = due.Values
                .Where(row => row.Item.DueAt <= now && row.LeasedUntil <= machineNow)
                .OrderBy(row => row.Item.DueAt)
                .ThenBy(row => row.Item.MemberId, StringComparer.Ordinal)
                .ThenBy(row => row.Item.Kind)
                .Take(limit)
                .ToList();
            foreach (var row in claimed)
            {
                row.LeasedUntil = ++row.Claims < IDueStore.MostClaims ? machineNow + lease * (1L << (row.Claims - 1)) : Instant.MaxValue;
            }

            return ValueTask.FromResult<IReadOnlyList<DueItem>>([.. claimed.Select(row => row.Item)]);
        }
    }

    /// <summary>Everything that is due some time, earliest first.</summary>
    public IReadOnlyList<DueItem> Due
    {
        get
        {
            lock (gate)
            {
                return [.. due.Values.Select(row => row.Item).OrderBy(item => item.DueAt)];
            }
        }
    }

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            var free = due.Values.Where(row => row.LeasedUntil <= machineClock.GetCurrentInstant()).ToList();
            return ValueTask.FromResult<Instant?>(free.Count == 0 ? null : free.Min(row => row.Item.DueAt));
        }
    }

    public ValueTask<StoredMember?> FindAsync(string memberId, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(Copy(members.GetValueOrDefault(memberId)));
        }
    }

    public ValueTask<IReadOnlyList<(Instant At, MemberEvent Event)>> EventsAsync(string memberId, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult<IReadOnlyList<(Instant, MemberEvent)>>(
                [.. events.Where(row => row.MemberId == memberId).Select(row => (row.At, Copy(row.Event)))]);
        }
    }

    public ValueTask<bool> EraseAsync(string memberId, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(Erase(memberId));
        }
    }

    public ValueTask<string?> GetAsync(string name, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(settings.GetValueOrDefault(name));
        }
    }

    public ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellation)
    {
        lock (gate)
        {
            settings.TryAdd(name, value);
            return ValueTask.FromResult(settings[name]);
        }
    }

    public ValueTask SetAsync(string name, string value, CancellationToken cancellation)
    {
        lock (gate)
        {
            settings[name] = value;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<int> UnreachableAsync(ConversationKey conversation, Instant at, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var row in due.Values.Where(row => row.Item.Conversation == conversation).ToList())
            {
                unreachable.TryAdd(row.Item.MemberId, at);
                due.Remove((row.Item.MemberId, row.Item.Kind));
            }

            var givenUp = messages.Where(row => row.Conversation == conversation && row.Pending).ToList();
            givenUp.ForEach(row => row.Pending = false);
            return ValueTask.FromResult(givenUp.Count);
        }
    }

    /// <summary>The member wrote: they are reachable, and what follows them comes here.</summary>
    private void Hear(string memberId, ConversationKey conversation)
    {
        unreachable.Remove(memberId);
        foreach (var (key, row) in due.Where(pair => pair.Key.MemberId == memberId).ToList())
        {
            due[key] = row with
            {
                Item = key.Kind.FollowsMember() ? row.Item with { Conversation = conversation } : row.Item,
                LeasedUntil = row.Claims < IDueStore.MostClaims ? row.LeasedUntil : Instant.MinValue,
                Claims = row.Claims < IDueStore.MostClaims ? row.Claims : 0,
            };
        }
    }

    public ValueTask<int> KeepAsync(IEnumerable<ArchivedItem> items, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(items.Count(item => archive.TryAdd(item.Hash, item)));
        }
    }

    public ValueTask<ArchivedItem?> FindItemAsync(string hash, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(archive.GetValueOrDefault(hash));
        }
    }

    private bool Erase(string memberId)
    {
        var theirs = conversations.Values.Where(stored => stored.MemberId == memberId).Select(stored => stored.Key).ToHashSet();
        var erased = members.Remove(memberId) | theirs.Count > 0;
        foreach (var key in theirs)
        {
            conversations.Remove(key);
        }

        foreach (var key in seen.Keys.Where(key => theirs.Contains(key.Conversation)).ToList())
        {
            seen.Remove(key);
        }

        foreach (var key in unhandled.Keys.Where(key => theirs.Contains(key.Conversation)).ToList())
        {
            unhandled.Remove(key);
        }

        foreach (var key in identities.Where(pair => pair.Value == memberId).Select(pair => pair.Key).ToList())
        {
            erased |= identities.Remove(key);
        }

        foreach (var hash in codes.Where(pair => pair.Value.MemberId == memberId).Select(pair => pair.Key).ToList())
        {
            codes.Remove(hash);
        }

        foreach (var key in due.Keys.Where(key => key.MemberId == memberId).ToList())
        {
            erased |= due.Remove(key);
        }

        erased |= unreachable.Remove(memberId);
        messages.RemoveAll(row => theirs.Contains(row.Conversation));
        return events.RemoveAll(row => row.MemberId == memberId) > 0 | erased;
    }

    private sealed record DueRow(DueItem Item)
    {
        /// <summary>Machine time; a claimed item is not handed out again before it.</summary>
        public Instant LeasedUntil { get; set; } = Instant.MinValue;

        public int Claims { get; set; }
    }
}
