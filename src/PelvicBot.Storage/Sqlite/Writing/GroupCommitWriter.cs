using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Sqlite.Writing;

/// <summary>
/// The one writer of a database. Writes that wait together are run in one transaction by a thread of its own and share one sync of the disk;
/// each caller goes on only after that. The busier the service, the larger the batches.
/// </summary>
/// <remarks>
/// When one write of a batch throws, the whole transaction is rolled back and each write is run again in a transaction of its own: only the
/// failing one fails, and writes that go well pay for no savepoints. So a write may run twice and must not change anything but the database.
/// </remarks>
public sealed class GroupCommitWriter : IAsyncDisposable
{
    public const int DefaultMaxBatch = 256;

    private readonly SqliteDatabase database;
    private readonly SqliteWriteSession session;
    private readonly int maxBatch;
    private readonly Thread thread;
    private readonly Lock gate = new();
    // Not SemaphoreSlim: it spins before it sleeps, and the processors are for turns.
    private readonly AutoResetEvent arrived = new(initialState: false);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingWrite> batch;
    private Queue<PendingWrite> waiting = new();
    private bool idle;
    private bool closed;
    private long writes;
    private long batches;

    /// <param name="database">A writable connection that nothing else uses from now on; closed with the writer.</param>
    /// <param name="maxBatch">Writes per transaction at most.</param>
    public GroupCommitWriter(SqliteDatabase database, int maxBatch = DefaultMaxBatch)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBatch);
        this.database = database;
        this.maxBatch = maxBatch;
        session = new SqliteWriteSession(database);
        batch = new List<PendingWrite>(maxBatch);
        thread = new Thread(Loop) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <summary>Writes that were committed since the start.</summary>
    public long Writes => Volatile.Read(ref writes);

    /// <summary>Transactions they were committed in, one sync of the disk each.</summary>
    public long Batches => Volatile.Read(ref batches);

    /// <summary>Runs the work in the next transaction.</summary>
    /// <returns>What the work returned, once the transaction is on disk.</returns>
    /// <exception cref="StorageException">The writer is closed, or the database failed. Exceptions of the work itself come through.</exception>
    public ValueTask<T> WriteAsync<T>(Func<SqliteWriteSession, T> work, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var write = new PendingWrite<T>(work);
        lock (gate)
        {
            if (closed)
            {
                throw StorageException.Closed();
            }

            waiting.Enqueue(write);
            if (idle)
            {
                idle = false;
                arrived.Set();
            }
        }

        return new ValueTask<T>(cancellation.CanBeCanceled ? write.Task.WaitAsync(cancellation) : write.Task);
    }

    /// <summary>Commits what waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (!closed)
            {
                closed = true;
                arrived.Set();
            }
        }

        await ended.Task;
    }

    private void Loop()
    {
        while (TakeBatch())
        {
            if (!TryCommit(batch))
            {
                foreach (var write in batch)
                {
                    TryCommit([write]);
                }
            }

            batch.Clear();
        }

        database.Dispose();
        arrived.Dispose();
        ended.SetResult();
    }

    /// <summary>Waits for writes. False when the writer is closed and nothing waits.</summary>
    private bool TakeBatch()
    {
        while (true)
        {
            lock (gate)
            {
                while (batch.Count < maxBatch && waiting.TryDequeue(out var write))
                {
                    batch.Add(write);
                }

                if (batch.Count > 0)
                {
                    return true;
                }

                if (closed)
                {
                    return false;
                }

                idle = true;
            }

            arrived.WaitOne();
        }
    }

    /// <summary>Runs the writes in one transaction and completes them. False, with nothing changed or completed, when one of several failed.</summary>
    private bool TryCommit(List<PendingWrite> together)
    {
        session.LogMustBeEmptied = false;
        try
        {
            Run("BEGIN IMMEDIATE");
            foreach (var write in together)
            {
                write.Run(session);
            }

            Run("COMMIT");
        }
        catch (Exception exception)
        {
            RollBack();
            if (together.Count > 1)
            {
                return false;
            }

            together[0].Fail(exception);
            return true;
        }

        Interlocked.Add(ref writes, together.Count);
        Interlocked.Increment(ref batches);
        if (session.LogMustBeEmptied)
        {
            EmptyLog();
        }

        foreach (var write in together)
        {
            write.Complete();
        }

        return true;
    }

    private void Run(string sql)
    {
        using var statement = database.Use(sql);
        statement.Step();
    }

    private void RollBack()
    {
        try
        {
            if (database.InTransaction)
            {
                Run("ROLLBACK");
            }
        }
        catch (StorageException)
        {
            // The next BEGIN says what is wrong; the write that failed is told its own reason.
        }
    }

    private void EmptyLog()
    {
        try
        {
            // When a reader is in the way, the next erasure, the next purge or the close does it.
            database.TruncateLog();
        }
        catch (StorageException)
        {
            // The erasure itself is committed; a failing disk shows at the next commit.
        }
    }
}
