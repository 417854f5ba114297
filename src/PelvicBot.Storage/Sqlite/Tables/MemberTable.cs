using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Turns;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Whole members: the tables <c>member</c> and <c>event</c>.</summary>
internal static class MemberTable
{
    public static StoredMember? Find(SqliteDatabase database, string memberId)
    {
        using var row = database.Use("SELECT id, version, document FROM member WHERE id = ?1");
        return row.Bind(1, memberId).Step() ? TurnLoader.Member(row, 0) : null;
    }

    public static List<(Instant At, MemberEvent Event)> Events(SqliteDatabase database, string memberId)
    {
        using var row = database.Use(
            "SELECT e.at, e.type, e.data FROM event e JOIN member m ON m.key = e.member_key WHERE m.id = ?1 ORDER BY e.key");
        row.Bind(1, memberId);
        var events = new List<(Instant, MemberEvent)>();
        while (row.Step())
        {
            events.Add((Instant.FromUnixTimeTicks(row.Int64(0)), new MemberEvent(row.Text(1), row.Blob(2).ToArray())));
        }

        return events;
    }

    public static bool Erase(SqliteWriteSession session, string memberId)
    {
        long key;
        using (var find = session.Use("SELECT key FROM member WHERE id = ?1"))
        {
            if (!find.Bind(1, memberId).Step())
            {
                return false;
            }

            key = find.Int64(0);
        }

        MemberEraser.Erase(session, key, keptConversation: null);
        return true;
    }
}
