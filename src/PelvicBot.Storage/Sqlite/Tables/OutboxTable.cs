using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Messages on their way to a connector: stages 1 to 3 of the table <c>message</c>.</summary>
internal static class OutboxTable
{
    // CROSS JOIN keeps the order of the tables: along the index of what is pending, which is in order.
    private const string Ready =
        """
        SELECT m.seq, c.channel, c.conversation_id, c.reference, m.body, m.attempts
        FROM message m CROSS JOIN conversation c ON c.key = m.conversation_key
        WHERE m.stage = 1 AND c.retry_at <= ?1
        ORDER BY m.seq
        """;

    // Nobody reads the text again once it is delivered or given up.
    private const string Finish =
        """
        UPDATE message SET stage = ?2, attempts = attempts + 1, channel_activity_id = ?3, stored_at = ?4, body = NULL
        WHERE seq = ?1 AND stage = 1
        """;

    private const string CountAttempt = "UPDATE message SET attempts = attempts + 1 WHERE seq = ?1 AND stage = 1";

    // On the conversation: what stands behind a message that waits must wait with it, also what is committed later.
    private const string Postpone = "UPDATE conversation SET retry_at = ?2 WHERE key = (SELECT conversation_key FROM message WHERE seq = ?1)";

    public static List<OutgoingMessage> Pending(SqliteDatabase database, ActivityCipher cipher, Instant now, int limit, IReadOnlyCollection<ConversationKey> without)
    {
        using var row = database.Use(Ready);
        row.Bind(1, now.ToUnixTimeTicks());
        var messages = new List<OutgoingMessage>();
        while (messages.Count < limit && row.Step())
        {
            var conversation = new ConversationKey(row.Text(1), row.Text(2));
            if (without.Contains(conversation))
            {
                continue;
            }

            var reference = JsonSerializer.Deserialize(row.Blob(3), SchemaJson.Default.ConversationReference)!;
            messages.Add(new OutgoingMessage(
                row.Int64(0), conversation, reference, cipher.OpenOrNull(conversation, row.Blob(4)), (int)row.Int64(5)));
        }

        return messages;
    }

    /// <summary>Marks a message as delivered or given up; one that is no longer pending stays as it is.</summary>
    public static bool End(SqliteWriteSession session, long sequence, MessageStage stage, string? channelActivityId, Instant machineNow)
    {
        using var finish = session.Use(Finish);
        return finish.Bind(1, sequence).Bind(2, (long)stage).Bind(3, channelActivityId).Bind(4, machineNow.ToUnixTimeTicks()).Run() > 0;
    }

    /// <summary>The conversation waits; the message was not tried.</summary>
    public static bool Hold(SqliteWriteSession session, long sequence, Instant next)
    {
        using var postpone = session.Use(Postpone);
        return postpone.Bind(1, sequence).Bind(2, next.ToUnixTimeTicks()).Run() > 0;
    }

    public static bool Retry(SqliteWriteSession session, long sequence, Instant next)
    {
        using var count = session.Use(CountAttempt);
        if (count.Bind(1, sequence).Run() == 0)
        {
            return false;
        }

        return Hold(session, sequence, next);
    }
}
