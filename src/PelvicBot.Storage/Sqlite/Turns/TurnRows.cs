using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Tables;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>Writes the rows of a turn that was found to be in order.</summary>
internal static class TurnRows
{
    private const string InsertMember = "INSERT INTO member (id, version, document) VALUES (?1, ?2, ?3)";

    private const string UpdateMember = "UPDATE member SET version = ?2, document = ?3 WHERE key = ?1";

    private const string InsertConversation =
        """
        INSERT INTO conversation (channel, conversation_id, version, member_key, state, reference, last_position)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    // Without member_key: naming an indexed column costs a rewrite of the index even when the value stays.
    private const string UpdateConversation =
        "UPDATE conversation SET version = ?2, state = ?3, reference = ?4, last_position = ?5 WHERE key = ?1";

    private const string SetConversationMember = "UPDATE conversation SET member_key = ?2 WHERE key = ?1";

    // A sender who belongs to a member stays theirs, also when they speak in someone else's conversation.
    private const string InsertIdentity =
        "INSERT INTO identity (channel, user_id, member_key) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";

    private const string InsertEvent = "INSERT INTO event (member_key, at, type, data) VALUES (?1, ?2, ?3, ?4)";

    private const string InsertSeen =
        "INSERT INTO seen_activity (conversation_key, activity_id, seen_at, first_message, message_count) VALUES (?1, ?2, ?3, ?4, ?5)";

    public static void Store(SqliteWriteSession session, PreparedCommit prepared, ConversationRow conversation, MemberRow known)
    {
        var commit = prepared.Commit;
        var member = StoreMember(session, commit, known.Key);
        var key = StoreConversation(session, commit, conversation, member);
        if (commit.UserId is not null)
        {
            using var identity = session.Use(InsertIdentity);
            identity.Bind(1, commit.Conversation.Key.Channel).Bind(2, commit.UserId).Bind(3, member).Run();
        }

        var first = MessageTable.Insert(session, key, prepared, conversation.LastPosition);
        if (commit.ActivityId is not null)
        {
            Remember(session, prepared, key, commit.ActivityId, first);
        }

        if (conversation.Waits)
        {
            InboundTable.End(session, key, commit.ActivityId!, commit.Delivery);
        }

        if (commit.CardId is not null)
        {
            Remember(session, prepared, key, commit.CardId, first);
        }

        if (commit.CodeGiven is { } code)
        {
            LinkCodeTable.Give(session, member, code, prepared.Now);
        }

        if (commit.Heard && known.Astray)
        {
            DueTable.Bring(session, member, key);
            ReachTable.Regain(session, member);
        }

        DueTable.Apply(session, commit, member, key);
        foreach (var happened in commit.Events)
        {
            using var insert = session.Use(InsertEvent);
            insert.Bind(1, member).Bind(2, commit.At.ToUnixTimeTicks()).Bind(3, happened.Type).Bind(4, happened.Data.Span).Run();
        }
    }

    private static void Remember(SqliteWriteSession session, PreparedCommit prepared, long conversation, string id, long first)
    {
        using var seen = session.Use(InsertSeen);
        seen.Bind(1, conversation).Bind(2, id).Bind(3, prepared.Now.ToUnixTimeTicks()).Bind(4, first).Bind(5, prepared.Bodies.Length).Run();
    }

    private static long StoreMember(SqliteWriteSession session, TurnCommit commit, long? stored)
    {
        if (stored is { } key)
        {
            if (commit.Member is { } changed)
            {
                using var update = session.Use(UpdateMember);
                update.Bind(1, key).Bind(2, changed.Version + 1).Bind(3, changed.Document.Span).Run();
            }

            return key;
        }

        using var insert = session.Use(InsertMember);
        insert.Bind(1, commit.Conversation.MemberId);
        if (commit.Member is { } document)
        {
            insert.Bind(2, document.Version + 1).Bind(3, document.Document.Span).Run();
        }
        else
        {
            insert.Bind(2, 0).BindNull(3).Run();
        }

        return session.LastRowId;
    }

    private static long StoreConversation(SqliteWriteSession session, TurnCommit commit, ConversationRow row, long member)
    {
        var conversation = commit.Conversation;
        var lastPosition = row.LastPosition + (commit.Delivery == Delivery.Log ? commit.Messages.Count : 0);
        if (row.Key is not { } key)
        {
            using var insert = session.Use(InsertConversation);
            insert.Bind(1, conversation.Key.Channel).Bind(2, conversation.Key.Conversation).Bind(3, row.Version + 1).Bind(4, member)
                .Bind(5, conversation.State.Span).Bind(6, conversation.Reference.Span).Bind(7, lastPosition).Run();
            return session.LastRowId;
        }

        // The stored version + 1: the loaded one's successor, and after an erasure that starts afresh still one that nobody has loaded.
        using var update = session.Use(UpdateConversation);
        update.Bind(1, key).Bind(2, row.Version + 1).Bind(3, conversation.State.Span).Bind(4, conversation.Reference.Span)
            .Bind(5, lastPosition).Run();
        if (row.MemberKey != member)
        {
            using var set = session.Use(SetConversationMember);
            set.Bind(1, key).Bind(2, member).Run();
        }

        return key;
    }
}
