using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The table <c>due_item</c>: what becomes a turn later. Due times are coaching time, claims machine time.</summary>
internal static class DueTable
{
    private const string FindVersion =
        "SELECT version FROM due_item WHERE kind = ?2 AND member_key = (SELECT key FROM member WHERE id = ?1)";

    private const string Set =
        """
        INSERT INTO due_item (member_key, kind, conversation_key, due_at, version, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (member_key, kind) DO UPDATE SET conversation_key = excluded.conversation_key, due_at = excluded.due_at,
          version = excluded.version, payload = excluded.payload, claimed_until = 0
        """;

    private const string Delete = "DELETE FROM due_item WHERE member_key = ?1 AND kind = ?2";

    private const string FindConversation = "SELECT key FROM conversation WHERE channel = ?1 AND conversation_id = ?2";

    private const string FindClaimable =
        """
        SELECT m.id, d.kind, c.channel, c.conversation_id, d.due_at, d.version, d.payload, d.member_key
        FROM due_item d CROSS JOIN member m ON m.key = d.member_key CROSS JOIN conversation c ON c.key = d.conversation_key
        WHERE d.due_at <= ?1 AND d.claimed_until <= ?2
        ORDER BY d.due_at LIMIT ?3
        """;

    private const string Claim = "UPDATE due_item SET claimed_until = ?3 WHERE member_key = ?1 AND kind = ?2";

    /// <summary>Whether the item is stored in that very version.</summary>
    public static bool Holds(SqliteWriteSession session, DueItem item)
    {
        using var row = session.Use(FindVersion);
        return row.Bind(1, item.MemberId).Bind(2, DueKindNames.Of(item.Kind)).Step() && row.Int64(0) == item.Version;
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
    /// <param name="until">Machine time at which the claims end.</param>
    public static IReadOnlyList<DueItem> ClaimDue(SqliteWriteSession session, Instant now, int limit, Instant machineNow, Instant until)
    {
        var items = new List<DueItem>();
        var members = new List<long>();
        using (var row = session.Use(FindClaimable))
        {
            row.Bind(1, now.ToUnixTimeTicks()).Bind(2, machineNow.ToUnixTimeTicks()).Bind(3, limit);
            while (row.Step())
            {
                items.Add(new DueItem(
                    row.Text(0), DueKindNames.Parse(row.Text(1)), new ConversationKey(row.Text(2), row.Text(3)),
                    Instant.FromUnixTimeTicks(row.Int64(4)), row.Int64(5), row.TextOrNull(6)));
                members.Add(row.Int64(7));
            }
        }

        for (var i = 0; i < items.Count; i++)
        {
            using var claim = session.Use(Claim);
            claim.Bind(1, members[i]).Bind(2, DueKindNames.Of(items[i].Kind)).Bind(3, until.ToUnixTimeTicks()).Run();
        }

        return items;
    }

    public static Instant? Next(SqliteDatabase database)
    {
        using var row = database.Use("SELECT min(due_at) FROM due_item");
        return row.Step() && !row.IsNull(0) ? Instant.FromUnixTimeTicks(row.Int64(0)) : null;
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
