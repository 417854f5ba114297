using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Transcripts: the rows of the table <c>message</c> that have a position (stages 5 to 7).</summary>
internal static class TranscriptTable
{
    private const string NextPosition =
        """
        INSERT INTO conversation (channel, conversation_id, version, last_position) VALUES (?1, ?2, 0, 1)
        ON CONFLICT (channel, conversation_id) DO UPDATE SET last_position = last_position + 1
        RETURNING key, last_position
        """;

    private const string InsertInbound =
        "INSERT INTO message (conversation_key, position, stage, activity_id, stored_at, body) VALUES (?1, ?2, 6, ?3, ?4, ?5)";

    private const string After =
        """
        SELECT m.position, m.body FROM conversation c JOIN message m ON m.conversation_key = c.key
        WHERE c.channel = ?1 AND c.conversation_id = ?2 AND m.position > ?3
        ORDER BY m.position LIMIT ?4
        """;

    private const string LastMessage = "SELECT coalesce(max(seq), 0) FROM message";

    private const string NewMessages =
        """
        SELECT max(m.seq), c.channel, c.conversation_id FROM message m JOIN conversation c ON c.key = m.conversation_key
        WHERE m.seq > ?1 AND m.position IS NOT NULL GROUP BY m.conversation_key
        """;

    /// <summary>The number of the newest message.</summary>
    public static long End(SqliteDatabase database)
    {
        using var row = database.Use(LastMessage);
        row.Step();
        return row.Int64(0);
    }

    /// <summary>Conversations whose transcript grew after message <paramref name="last"/>, which is moved on to the newest of them.</summary>
    public static List<ConversationKey> Since(SqliteDatabase database, ref long last)
    {
        using var row = database.Use(NewMessages);
        row.Bind(1, last);
        var conversations = new List<ConversationKey>();
        while (row.Step())
        {
            last = Math.Max(last, row.Int64(0));
            conversations.Add(new ConversationKey(row.Text(1), row.Text(2)));
        }

        return conversations;
    }

    /// <returns>The activity's position; 0 when the conversation has an activity of that id, and nothing was appended.</returns>
    public static long Append(SqliteWriteSession session, ConversationKey conversation, string? activityId, byte[] body, Instant at)
    {
        if (activityId is not null && InboundTable.Knows(session, conversation, activityId))
        {
            return 0;
        }

        long key;
        long position;
        using (var next = session.Use(NextPosition))
        {
            next.Bind(1, conversation.Channel).Bind(2, conversation.Conversation).Step();
            key = next.Int64(0);
            position = next.Int64(1);
        }

        using var insert = session.Use(InsertInbound);
        insert.Bind(1, key).Bind(2, position).Bind(3, activityId).Bind(4, at.ToUnixTimeTicks()).Bind(5, body).Run();
        return position;
    }

    public static List<LoggedActivity> Read(
        SqliteDatabase database, ActivityCipher cipher, ConversationKey conversation, long position, int limit)
    {
        using var row = database.Use(After);
        row.Bind(1, conversation.Channel).Bind(2, conversation.Conversation).Bind(3, position).Bind(4, limit);
        var activities = new List<LoggedActivity>();
        while (row.Step())
        {
            activities.Add(new LoggedActivity(row.Int64(0), cipher.Open(conversation, row.Blob(1))));
        }

        return activities;
    }
}
