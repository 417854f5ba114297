using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>Reads what a turn needs: one statement when the conversation is known, two when it is new or the activity was seen.</summary>
internal static class TurnLoader
{
    private const string Known =
        """
        SELECT c.key, c.version, c.state, c.reference, m.id, m.version, m.document, s.first_message, s.message_count,
          u.first_message, u.message_count, m.unreachable_since
        FROM conversation c
        LEFT JOIN member m ON m.key = c.member_key
        LEFT JOIN seen_activity s ON s.conversation_key = c.key AND s.activity_id = ?3
        LEFT JOIN seen_activity u ON u.conversation_key = c.key AND u.activity_id = ?4
        WHERE c.channel = ?1 AND c.conversation_id = ?2
        """;

    private const string Sender =
        """
        SELECT m.id, m.version, m.document, m.unreachable_since FROM identity i JOIN member m ON m.key = i.member_key WHERE i.channel = ?1 AND i.user_id = ?2
        """;

    // Stages 4 and 5: what connectors delivered is not answered again.
    private const string Replies =
        "SELECT body FROM message WHERE seq >= ?1 AND seq < ?1 + ?2 AND conversation_key = ?3 AND stage IN (4, 5) ORDER BY seq";

    public static TurnLoad Load(SqliteDatabase database, ActivityCipher cipher, TurnAddress address)
    {
        using var row = database.Use(Known);
        row.Bind(1, address.Conversation.Channel).Bind(2, address.Conversation.Conversation).Bind(3, address.ActivityId).Bind(4, address.CardId);
        var logged = row.Step();
        if (!logged || row.Int64(1) == 0)
        {
            return LoadSender(database, address);
        }

        var memberId = row.Text(4);
        var conversation = new StoredConversation(
            address.Conversation, row.Int64(1), memberId, row.Blob(2).ToArray(), row.Blob(3).ToArray());
        var seen = !row.IsNull(7);
        var used = !row.IsNull(9);

        // A card's second tap was answered with nothing of its own: what counts is what the first one was answered with.
        var answered = used ? 9 : 7;
        return new TurnLoad(
            conversation,
            memberId,
            Member(row, 4),
            seen,
            (seen || used) && row.Int64(answered + 1) > 0
                ? LoadReplies(database, cipher, address.Conversation, row.Int64(0), row.Int64(answered), row.Int64(answered + 1))
                : [],
            used,
            InstantOrNull(row, 11));
    }

    /// <summary>Reads a member from the columns id, version, document; null when no document was ever stored.</summary>
    internal static StoredMember? Member(SqliteStatement row, int id) =>
        row.Int64(id + 1) == 0 ? null : new StoredMember(row.Text(id), row.Int64(id + 1), row.Blob(id + 2).ToArray());

    private static Instant? InstantOrNull(SqliteStatement row, int column) => row.IsNull(column) ? null : Instant.FromUnixTimeTicks(row.Int64(column));

    private static TurnLoad LoadSender(SqliteDatabase database, TurnAddress address)
    {
        if (address.UserId is null)
        {
            return new TurnLoad(null, null, null, Seen: false, []);
        }

        using var row = database.Use(Sender);
        row.Bind(1, address.Conversation.Channel).Bind(2, address.UserId);
        return row.Step()
            ? new TurnLoad(null, row.Text(0), Member(row, 0), Seen: false, [], UnreachableSince: InstantOrNull(row, 3))
            : new TurnLoad(null, null, null, Seen: false, []);
    }

    private static List<Activity> LoadReplies(
        SqliteDatabase database, ActivityCipher cipher, ConversationKey conversation, long key, long first, long count)
    {
        using var row = database.Use(Replies);
        row.Bind(1, first).Bind(2, count).Bind(3, key);
        var replies = new List<Activity>();
        while (row.Step())
        {
            replies.Add(cipher.Open(conversation, row.Blob(0)));
        }

        return replies;
    }
}
