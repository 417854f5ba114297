using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Turns;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The table <c>link_code</c>: one-time codes, by their hash. Expiry is machine time.</summary>
internal static class LinkCodeTable
{
    private const string FindMember =
        "SELECT m.id, m.version, m.document FROM link_code l JOIN member m ON m.key = l.member_key WHERE l.hash = ?1 AND l.expires_at > ?2";

    private const string Set =
        """
        INSERT INTO link_code (member_key, hash, expires_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (member_key) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at
        """;

    private const string MoveConversations = "UPDATE conversation SET member_key = ?2 WHERE member_key = ?1";

    private const string MoveIdentities = "UPDATE identity SET member_key = ?2 WHERE member_key = ?1";

    public static StoredMember? Find(SqliteDatabase database, string hash, Instant machineNow)
    {
        using var row = database.Use(FindMember);
        return row.Bind(1, hash).Bind(2, machineNow.ToUnixTimeTicks()).Step() ? TurnLoader.Member(row, 0) : null;
    }

    /// <summary>Whether the code is still valid and was given to that member.</summary>
    public static bool Holds(SqliteWriteSession session, string hash, string memberId, Instant machineNow)
    {
        using var row = session.Use(FindMember);
        return row.Bind(1, hash).Bind(2, machineNow.ToUnixTimeTicks()).Step() && row.Text(0) == memberId;
    }

    public static void Give(SqliteWriteSession session, long member, LinkCodeGiven code, Instant machineNow)
    {
        using var set = session.Use(Set);
        set.Bind(1, member).Bind(2, code.Hash).Bind(3, (machineNow + code.ValidFor).ToUnixTimeTicks()).Run();
    }

    /// <summary>Uses a code up: what belonged to the former member passes to the code's, and the former one is erased.</summary>
    public static void Use(SqliteWriteSession session, LinkCodeUsed used, long? former, long member)
    {
        if (former is { } key && key != member)
        {
            Run(session, MoveConversations, key, member);
            Run(session, MoveIdentities, key, member);
            MemberEraser.Erase(session, key, keptConversation: null);
        }

        using var delete = session.Use("DELETE FROM link_code WHERE hash = ?1");
        delete.Bind(1, used.Hash).Run();
    }

    /// <summary>Erases codes whose time is over.</summary>
    public static int Purge(SqliteWriteSession session, Instant machineNow)
    {
        using var delete = session.Use("DELETE FROM link_code WHERE expires_at <= ?1");
        return delete.Bind(1, machineNow.ToUnixTimeTicks()).Run();
    }

    private static void Run(SqliteWriteSession session, string sql, long from, long to)
    {
        using var statement = session.Use(sql);
        statement.Bind(1, from).Bind(2, to).Run();
    }
}
