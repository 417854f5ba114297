using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Tables;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>Commits one turn: all checks first, then all writes, so that a refused turn has changed nothing.</summary>
internal static class TurnCommitter
{
    private const string FindConversation =
        """
        SELECT c.key, c.version, c.member_key, c.last_position,
          EXISTS (SELECT 1 FROM seen_activity s WHERE s.conversation_key = c.key AND s.activity_id IN (?3, ?4)),
          EXISTS (SELECT 1 FROM message m WHERE m.stage = 6 AND m.conversation_key = c.key AND m.activity_id = ?3)
        FROM conversation c WHERE c.channel = ?1 AND c.conversation_id = ?2
        """;

    // What a turn seldom has to do is asked along with what it must know: a look at an index costs less than a statement that changes nothing.
    private static readonly string FindMember =
        $"""
        SELECT m.key, m.version, m.unreachable_since IS NOT NULL OR EXISTS (
          SELECT 1 FROM due_item d WHERE d.member_key = m.key AND {DueTable.IsAstray})
        FROM member m WHERE m.id = ?1
        """;

    private const string FindIdentity = "SELECT member_key FROM identity WHERE channel = ?1 AND user_id = ?2";

    public static CommitOutcome Run(SqliteWriteSession session, PreparedCommit prepared)
    {
        var commit = prepared.Commit;
        if (Find(session, commit) is not { } conversation)
        {
            return CommitOutcome.Duplicate;
        }

        if (commit.Fired is { } fired && !DueTable.Holds(session, fired))
        {
            return CommitOutcome.Stale;
        }

        if (!Follows(commit.Conversation.Version, conversation.Version, commit.EraseMember))
        {
            return CommitOutcome.Conflict;
        }

        var member = Find(session, commit.Conversation.MemberId, conversation.Key);
        if (commit.Member is { } document && !Follows(document.Version, member.Version, commit.EraseMember))
        {
            return CommitOutcome.Conflict;
        }

        if (commit.CodeUsed is { } used && !LinkCodeTable.Holds(session, used.Hash, commit.Conversation.MemberId, prepared.Now))
        {
            return CommitOutcome.Conflict;
        }

        if (conversation.Version == 0 && !commit.EraseMember && commit.CodeUsed is null && SenderIsOther(session, commit, member.Key))
        {
            return CommitOutcome.Conflict;
        }

        if (commit.EraseMember)
        {
            MemberEraser.Erase(session, conversation.MemberKey, keptConversation: conversation.Key);
            if (member.Key is { } other && other != conversation.MemberKey)
            {
                MemberEraser.Erase(session, other, keptConversation: null);
            }

            conversation = conversation with { MemberKey = null };
            member = default;
        }

        if (commit.CodeUsed is { } code)
        {
            var former = code.FormerMemberId is { } id ? Find(session, id, conversation.Key).Key : null;
            LinkCodeTable.Use(session, code, former, member.Key!.Value);
            conversation = conversation.MemberKey == former ? conversation with { MemberKey = member.Key } : conversation;
        }

        TurnRows.Store(session, prepared, conversation, member);
        return CommitOutcome.Committed;
    }

    /// <summary>Whether a document loaded at that version may replace the stored one. An erasure may also start afresh, at 0.</summary>
    private static bool Follows(long loaded, long stored, bool erases) => loaded == stored || (erases && loaded == 0);

    /// <summary>The conversation's row, empty when there is none; null when it has seen the activity or the card.</summary>
    private static ConversationRow? Find(SqliteWriteSession session, TurnCommit commit)
    {
        using var row = session.Use(FindConversation);
        row.Bind(1, commit.Conversation.Key.Channel).Bind(2, commit.Conversation.Key.Conversation).Bind(3, commit.ActivityId).Bind(4, commit.CardId);
        if (!row.Step())
        {
            return default(ConversationRow);
        }

        return row.Int64(4) != 0
            ? null
            : new ConversationRow(row.Int64(0), row.Int64(1), row.IsNull(2) ? null : row.Int64(2), row.Int64(3), row.Int64(5) != 0);
    }

    /// <param name="session">The write.</param>
    /// <param name="memberId">Whom.</param>
    /// <param name="conversation">Key of the turn's conversation; null when it is new.</param>
    private static MemberRow Find(SqliteWriteSession session, string memberId, long? conversation)
    {
        using var row = session.Use(FindMember);
        return row.Bind(1, memberId).Bind(2, conversation).Bind(3, IDueStore.MostClaims).Step()
            ? new MemberRow(row.Int64(0), row.Int64(1), row.Int64(2) != 0)
            : default;
    }

    /// <summary>
    /// Whether the sender became another member since the load: two first messages in two conversations must not make two members of one person.
    /// </summary>
    private static bool SenderIsOther(SqliteWriteSession session, TurnCommit commit, long? memberKey)
    {
        if (commit.UserId is null)
        {
            return false;
        }

        using var row = session.Use(FindIdentity);
        return row.Bind(1, commit.Conversation.Key.Channel).Bind(2, commit.UserId).Step() && row.Int64(0) != memberKey;
    }
}
