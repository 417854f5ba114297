using NodaTime;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Erases what has had its time, a little per transaction so that turns get in between.</summary>
internal static class Purge
{
    private const int RowsAtATime = 500;

    // How long the answers to expectReplies stay for a channel that asks again: channels retry for minutes, not days.
    private static readonly Duration ReplyAge = Duration.FromDays(1);

    // How long an activity id counts as seen, and the channel's id of a delivered message is kept.
    private static readonly Duration SeenAge = Duration.FromDays(7);

    private const string DeleteMessages =
        "DELETE FROM message WHERE seq IN (SELECT seq FROM message WHERE stage = ?1 AND stored_at < ?2 LIMIT ?3)";

    private const string DeleteSeen =
        """
        DELETE FROM seen_activity WHERE id IN (SELECT id FROM seen_activity ORDER BY id LIMIT ?2) AND seen_at < ?1
        """;

    private const string DeleteUnstarted =
        """
        DELETE FROM conversation WHERE version = 0 AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_key = conversation.key)
        """;

    /// <returns>How many messages were erased.</returns>
    public static async ValueTask<int> RunAsync(GroupCommitWriter writer, Instant logBefore, Instant machineNow, CancellationToken cancellation)
    {
        var seenBefore = machineNow - SeenAge;
        var erased = 0;
        foreach (var (stage, before) in new[]
        {
            (MessageStage.Log, logBefore), (MessageStage.InboundUnhandled, logBefore), (MessageStage.InboundHandled, logBefore),
            (MessageStage.Reply, machineNow - ReplyAge), (MessageStage.Delivered, seenBefore), (MessageStage.GivenUp, seenBefore),
        })
        {
            erased += await RepeatAsync(writer, session => DeleteOldMessages(session, stage, before), cancellation);
        }

        await RepeatAsync(writer, session => DeleteOldSeen(session, seenBefore), cancellation);
        await writer.WriteAsync(session => LinkCodeTable.Purge(session, machineNow), cancellation);
        await writer.WriteAsync(DeleteEmptyConversations, cancellation);
        return erased;
    }

    private static int DeleteOldMessages(SqliteWriteSession session, MessageStage stage, Instant before)
    {
        using var delete = session.Use(DeleteMessages);
        return delete.Bind(1, (long)stage).Bind(2, before.ToUnixTimeTicks()).Bind(3, RowsAtATime).Run();
    }

    private static int DeleteOldSeen(SqliteWriteSession session, Instant before)
    {
        using var delete = session.Use(DeleteSeen);
        return delete.Bind(1, before.ToUnixTimeTicks()).Bind(2, RowsAtATime).Run();
    }

    private static int DeleteEmptyConversations(SqliteWriteSession session)
    {
        session.EmptyLogAfterCommit();
        using var delete = session.Use(DeleteUnstarted);
        return delete.Run();
    }

    private static async ValueTask<int> RepeatAsync(GroupCommitWriter writer, Func<SqliteWriteSession, int> delete, CancellationToken cancellation)
    {
        var total = 0;
        while (true)
        {
            var count = await writer.WriteAsync(delete, cancellation);
            total += count;
            if (count < RowsAtATime)
            {
                return total;
            }
        }
    }
}
