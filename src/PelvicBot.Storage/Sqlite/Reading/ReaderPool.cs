using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Sqlite.Reading;

/// <summary>Connections that only read. Readers neither wait for the writer nor for each other; one more is opened when all are in use.</summary>
internal sealed class ReaderPool(string file, TimeSpan busyTimeout, int keep) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Stack<SqliteDatabase> idle = new();
    private bool closed;

    /// <summary>Takes a connection that sees everything committed until now; disposing the lease gives it back.</summary>
    public Lease Take()
    {
        lock (gate)
        {
            if (closed)
            {
                throw StorageException.Closed();
            }

            if (idle.TryPop(out var database))
            {
                return new Lease(this, database);
            }
        }

        return new Lease(this, SqliteDatabase.Open(file, busyTimeout, readOnly: true));
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            while (idle.TryPop(out var database))
            {
                database.Dispose();
            }
        }
    }

    private void Return(SqliteDatabase database)
    {
        lock (gate)
        {
            if (!closed && idle.Count < keep)
            {
                idle.Push(database);
                return;
            }
        }

        database.Dispose();
    }

    internal readonly ref struct Lease(ReaderPool pool, SqliteDatabase database)
    {
        public SqliteDatabase Database => database;

        public void Dispose() => pool.Return(database);
    }
}
