namespace PelvicBot.Storage.Sqlite.Writing;

/// <summary>A write that waits for its turn at the writer.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does the work inside a transaction. Called again when another write of the batch failed.</summary>
    public abstract void Run(SqliteWriteSession session);

    /// <summary>Hands the result of the last run to the caller: its transaction is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}
