using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Whether a member's channel takes messages for them: the column <c>unreachable_since</c>, and what goes with it.</summary>
internal static class ReachTable
{
    // Only where something was due to them there: a member who carried on elsewhere is reached elsewhere.
    private const string MarkMember =
        """
        UPDATE member SET unreachable_since = coalesce(unreachable_since, ?2)
        WHERE key IN (SELECT d.member_key FROM due_item d JOIN conversation c ON c.key = d.conversation_key WHERE c.channel = ?1 AND c.conversation_id = ?3)
        """;

    private const string DropDue =
        "DELETE FROM due_item WHERE conversation_key = (SELECT key FROM conversation WHERE channel = ?1 AND conversation_id = ?2)";

    private const string GiveUp =
        """
        UPDATE message SET stage = 3, stored_at = ?3, body = NULL
        WHERE stage = 1 AND conversation_key = (SELECT key FROM conversation WHERE channel = ?1 AND conversation_id = ?2)
        """;

    private const string ClearMember = "UPDATE member SET unreachable_since = NULL WHERE key = ?1 AND unreachable_since IS NOT NULL";

    /// <returns>How many messages were given up.</returns>
    public static int Lose(SqliteWriteSession session, ConversationKey conversation, Instant at, Instant machineNow)
    {
        using (var mark = session.Use(MarkMember))
        {
            mark.Bind(1, conversation.Channel).Bind(2, at.ToUnixTimeTicks()).Bind(3, conversation.Conversation).Run();
        }

        using (var drop = session.Use(DropDue))
        {
            drop.Bind(1, conversation.Channel).Bind(2, conversation.Conversation).Run();
        }

        using var giveUp = session.Use(GiveUp);
        return giveUp.Bind(1, conversation.Channel).Bind(2, conversation.Conversation).Bind(3, machineNow.ToUnixTimeTicks()).Run();
    }

    public static void Regain(SqliteWriteSession session, long member)
    {
        using var clear = session.Use(ClearMember);
        clear.Bind(1, member).Run();
    }
}
