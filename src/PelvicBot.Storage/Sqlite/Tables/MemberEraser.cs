using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>
/// Erases a member with all that refers to them (the tables' foreign keys cascade). Deleted content is overwritten in the file, and the
/// write-ahead log, which still holds its earlier pages, is emptied after the commit.
/// </summary>
internal static class MemberEraser
{
    private const string ReleaseConversation = "UPDATE conversation SET member_key = NULL WHERE key = ?1";
    private const string DeleteMessages = "DELETE FROM message WHERE conversation_key = ?1";
    private const string DeleteSeen = "DELETE FROM seen_activity WHERE conversation_key = ?1";
    private const string DeleteMember = "DELETE FROM member WHERE key = ?1";

    /// <param name="session">The write.</param>
    /// <param name="memberKey">Whom; null when nobody is stored.</param>
    /// <param name="keptConversation">A conversation that stays, emptied: its place in the transcript must not start over for its client.</param>
    public static void Erase(SqliteWriteSession session, long? memberKey, long? keptConversation)
    {
        if (keptConversation is { } conversation)
        {
            Run(session, ReleaseConversation, conversation);
            Run(session, DeleteMessages, conversation);
            Run(session, DeleteSeen, conversation);
        }

        if (memberKey is { } member)
        {
            Run(session, DeleteMember, member);
        }

        session.EmptyLogAfterCommit();
    }

    private static void Run(SqliteWriteSession session, string sql, long key)
    {
        using var statement = session.Use(sql);
        statement.Bind(1, key).Run();
    }
}
