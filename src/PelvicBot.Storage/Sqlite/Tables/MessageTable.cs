using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Turns;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The rows that a turn adds to the table <c>message</c>.</summary>
internal static class MessageTable
{
    private const string InsertMessage =
        "INSERT INTO message (conversation_key, position, stage, activity_id, stored_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    /// <param name="session">The write.</param>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="prepared">The turn.</param>
    /// <param name="position">The last position in the conversation's transcript before the turn.</param>
    /// <returns>The number of the first message, 0 when there is none. The others follow without a gap: there is one writer.</returns>
    public static long Insert(SqliteWriteSession session, long conversation, PreparedCommit prepared, long position)
    {
        var commit = prepared.Commit;
        var first = 0L;
        for (var i = 0; i < prepared.Bodies.Length; i++)
        {
            using var insert = session.Use(InsertMessage);
            insert.Bind(1, conversation)
                .Bind(2, commit.Delivery == Delivery.Log ? position + i + 1 : null)
                .Bind(3, (long)StageOf(commit.Delivery))
                .Bind(4, commit.Messages[i].Id)
                .Bind(5, prepared.Now.ToUnixTimeTicks())
                .Bind(6, prepared.Bodies[i])
                .Run();
            first = i == 0 ? session.LastRowId : first;
        }

        return first;
    }

    private static MessageStage StageOf(Delivery delivery) => delivery switch
    {
        Delivery.Connector => MessageStage.Pending,
        Delivery.Reply => MessageStage.Reply,
        Delivery.Log => MessageStage.Log,
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery, "A delivery without a stage: add one to MessageStage."),
    };
}
