using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The table <c>due_item</c>: what becomes a turn later. Due times are coaching time, claims machine time.</summary>
internal static class DueTable
{
    private const string FindSetting =
        """
        SELECT 1 FROM due_item d JOIN conversation c ON c.key = d.conversation_key
        WHERE d.kind = ?2 AND d.member_key = (SELECT key FROM member WHERE id = ?1) AND d.version = ?3
          AND c.channel = ?4 AND c.conversation_id = ?5
        """;

    private const string Set =
        """
        INSERT INTO due_item (member_key, kind, conversation_key, due_at, version, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (member_key, kind) DO UPDATE SET conversation_key = excluded.conversation_key, due_at = excluded.due_at,
          version = excluded.version, payload = excluded.payload, claimed_until = 0, claims = 0
        """;

    private const string Delete = "DELETE FROM due_item WHERE member_key = ?1 AND kind = ?2";

    private const string FindConversation = "SELECT key FROM conversation WHERE channel = ?1 AND conversation_id = ?2";

    private const string FindClaimable =
        """
        SELECT m.id, d.kind, c.channel, c.conversation_id, d.due_at, d.version, d.payload, d.member_key, d.claims
        FROM due_item d CROSS JOIN member m ON m.key = d.member_key CROSS JOIN conversation c ON c.key = d.conversation_key
        WHERE d.due_at <= ?1 AND d.claimed_until <= ?2
        ORDER BY d.due_at LIMIT ?3
        """;

    private const string Claim = "UPDATE due_item SET claimed_until = ?3, claims = claims + 1 WHERE member_key = ?1 AND kind = ?2";

    private static readonly string FollowsMember =
        $"kind IN ({string.Join(", ", Enum.GetValues<DueKind>().Where(kind => kind.FollowsMember()).Select(kind => $"'{DueKindNames.Of(kind)}'"))})";

    private static readonly string Follow =
        $"UPDATE due_item SET conversation_key = ?2 WHERE member_key = ?1 AND conversation_key <> ?2 AND {FollowsMember}";

    // What rests after too many failed turns has another chance once the member is there.
    private const string Wake = "UPDATE due_item SET claimed_until = 0, claims = 0 WHERE member_key = ?1 AND claims >= ?2";

    /// <summary>SQL that is true of an item that <see cref="Bring"/> would change: ?2 is the conversation, NULL for a new one, and ?3 <see cref="IDueStore.MostClaims"/>.</summary>
    public static readonly string IsAstray = $"(claims >= ?3 OR (conversation_key IS NOT ?2 AND {FollowsMember}))";

    /// <summary>Whether the item is stored in that very version, for that very conversation.</summary>
    public static bool Holds(SqliteWriteSession session, DueItem item)
    {
        using var row = session.Use(FindSetting);
        return row.Bind(1, item.MemberId).Bind(2, DueKindNames.Of(item.Kind)).Bind(3, item.Version)
            .Bind(4, item.Conversation.Channel).Bind(5, item.Conversation.Conversation).Step();
    }

    /// <summary>The member wrote: brings what follows them here, and wakes what rests.</summary>
    public static void Bring(SqliteWriteSession session, long member, long conversation)
    {
        using (var follow = session.Use(Follow))
        {
            follow.Bind(1, member).Bind(2, conversation).Run();
        }

        using var wake = session.Use(Wake);
        wake.Bind(1, member).Bind(2, IDueStore.MostClaims).Run();
    }

    /// <summary>Deletes the fired and the cancelled items, then sets the new ones: a kind both cancelled and set is set.</summary>
    public static void Apply(SqliteWriteSession session, TurnCommit commit, long member, long conversation)
    {
        if (commit.Fired is { } fired)
        {
            Remove(session, member, fired.Kind);
        }

        foreach (var kind in commit.Cancel)
        {
            Remove(session, member, kind);
        }

        foreach (var item in commit.Due)
        {
            var place = item.Conversation == commit.Conversation.Key ? conversation : KeyOf(session, item);
            using var set = session.Use(Set);
            set.Bind(1, member).Bind(2, DueKindNames.Of(item.Kind)).Bind(3, place).Bind(4, item.DueAt.ToUnixTimeTicks())
                .Bind(5, item.Version).Bind(6, item.Payload).Run();
        }
    }

    /// <summary>Whether <see cref="ClaimDue"/> would find anything: most sweeps need no write.</summary>
    public static bool AnyClaimable(SqliteDatabase database, Instant now, Instant machineNow)
    {
        using var row = database.Use("SELECT 1 FROM due_item WHERE due_at <= ?1 AND claimed_until <= ?2 LIMIT 1");
        return row.Bind(1, now.ToUnixTimeTicks()).Bind(2, machineNow.ToUnixTimeTicks()).Step();
    }

    /// <param name="session">The write.</param>
    /// <param name="now">Coaching time.</param>
    /// <param name="limit">Items at most.</param>
    /// <param name="machineNow">Machine time.</param>
    /// <param name="lease">How long a first claim lasts; each further one of the same item lasts twice as long.</param>
    public static IReadOnlyList<DueItem> ClaimDue(SqliteWriteSession session, Instant now, int limit, Instant machineNow, Duration lease)
    {
        var items = new List<DueItem>();
        var rows = new List<(long Member, int Claims)>();
        using (var row = session.Use(FindClaimable))
        {
            row.Bind(1, now.ToUnixTimeTicks()).Bind(2, machineNow.ToUnixTimeTicks()).Bind(3, limit);
            while (row.Step())
            {
                items.Add(new DueItem(
                    row.Text(0), DueKindNames.Parse(row.Text(1)), new ConversationKey(row.Text(2), row.Text(3)),
                    Instant.FromUnixTimeTicks(row.Int64(4)), row.Int64(5), row.TextOrNull(6)));
                rows.Add((row.Int64(7), (int)row.Int64(8)));
            }
        }

        for (var i = 0; i < items.Count; i++)
        {
            var (member, claims) = rows[i];
            var until = claims + 1 < IDueStore.MostClaims ? (machineNow + lease * (1L << claims)).ToUnixTimeTicks() : long.MaxValue;
            using var claim = session.Use(Claim);
            claim.Bind(1, member).Bind(2, DueKindNames.Of(items[i].Kind)).Bind(3, until).Run();
        }

        return items;
    }

    public static Instant? Next(SqliteDatabase database, Instant machineNow)
    {
        using var row = database.Use("SELECT min(due_at) FROM due_item WHERE claimed_until <= ?1");
        return row.Bind(1, machineNow.ToUnixTimeTicks()).Step() && !row.IsNull(0) ? Instant.FromUnixTimeTicks(row.Int64(0)) : null;
    }

    private static void Remove(SqliteWriteSession session, long member, DueKind kind)
    {
        using var delete = session.Use(Delete);
        delete.Bind(1, member).Bind(2, DueKindNames.Of(kind)).Run();
    }

    private static long KeyOf(SqliteWriteSession session, DueItem item)
    {
        using var row = session.Use(FindConversation);
        return row.Bind(1, item.Conversation.Channel).Bind(2, item.Conversation.Conversation).Step()
            ? row.Int64(0)
            : throw new StorageException($"The due item '{item.Kind}' names a conversation that was never stored: commit that conversation first.");
    }
}
