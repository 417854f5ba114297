using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>
/// What members said that waits for its turn: stage 6 of the table <c>message</c>. With a position it stands in a transcript and stays there; without
/// one it goes with the commit of its turn.
/// </summary>
internal static class InboundTable
{
    // The two indexes that tell: of what still waits for its turn, and of what had one.
    private const string Known =
        """
        SELECT 1 FROM conversation c WHERE c.channel = ?1 AND c.conversation_id = ?2 AND (
          EXISTS (SELECT 1 FROM message m WHERE m.stage = 6 AND m.conversation_key = c.key AND m.activity_id = ?3)
          OR EXISTS (SELECT 1 FROM seen_activity s WHERE s.conversation_key = c.key AND s.activity_id = ?3))
        """;

    private const string FindOrAddConversation =
        """
        INSERT INTO conversation (channel, conversation_id, version) VALUES (?1, ?2, 0)
        ON CONFLICT (channel, conversation_id) DO UPDATE SET version = version
        RETURNING key
        """;

    private const string Insert = "INSERT INTO message (conversation_key, stage, activity_id, stored_at, body) VALUES (?1, 6, ?2, ?3, ?4)";

    private const string Waiting =
        """
        SELECT c.channel, c.conversation_id, m.body, m.position FROM message m JOIN conversation c ON c.key = m.conversation_key
        WHERE m.stage = 6 ORDER BY m.seq
        """;

    private const string Handle = "UPDATE message SET stage = 7 WHERE stage = 6 AND conversation_key = ?1 AND activity_id = ?2";

    private const string Erase = "DELETE FROM message WHERE stage = 6 AND conversation_key = ?1 AND activity_id = ?2";

    /// <summary>Whether an activity of that id waits or has had its turn.</summary>
    public static bool Knows(SqliteWriteSession session, ConversationKey conversation, string activityId)
    {
        using var row = session.Use(Known);
        return row.Bind(1, conversation.Channel).Bind(2, conversation.Conversation).Bind(3, activityId).Step();
    }

    /// <returns>False when it is known, and nothing was kept.</returns>
    public static bool Keep(SqliteWriteSession session, ConversationKey conversation, string activityId, byte[] body, Instant at)
    {
        if (Knows(session, conversation, activityId))
        {
            return false;
        }

        long key;
        using (var row = session.Use(FindOrAddConversation))
        {
            row.Bind(1, conversation.Channel).Bind(2, conversation.Conversation).Step();
            key = row.Int64(0);
        }

        using var insert = session.Use(Insert);
        insert.Bind(1, key).Bind(2, activityId).Bind(3, at.ToUnixTimeTicks()).Bind(4, body).Run();
        return true;
    }

    public static List<UnhandledActivity> Unhandled(SqliteDatabase database, ActivityCipher cipher)
    {
        using var row = database.Use(Waiting);
        var activities = new List<UnhandledActivity>();
        while (row.Step())
        {
            var conversation = new ConversationKey(row.Text(0), row.Text(1));
            if (cipher.OpenOrNull(conversation, row.Blob(2)) is { } activity)
            {
                activities.Add(new UnhandledActivity(conversation, activity, IsLogged: !row.IsNull(3)));
            }
        }

        return activities;
    }

    /// <summary>The activity's turn is committed. Where the conversation has a transcript it stays in it; else it is nobody's to read any more.</summary>
    public static void End(SqliteWriteSession session, long conversation, string activityId, Delivery delivery)
    {
        using var end = session.Use(delivery == Delivery.Log ? Handle : Erase);
        end.Bind(1, conversation).Bind(2, activityId).Run();
    }
}
