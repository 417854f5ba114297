using SQLitePCL;

namespace PelvicBot.Storage.Sqlite.Native;

/// <summary>One connection to a database file, with each of its statements prepared once. For one thread at a time.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private const int LogWaitMilliseconds = 250;

    // Keyed by reference: SQL texts are constants, and hashing a text on every use would cost more than binding its values.
    private readonly Dictionary<object, SqliteStatement> statements = new(ReferenceEqualityComparer.Instance);
    private readonly sqlite3 handle;

    private readonly int busyMilliseconds;

    private SqliteDatabase(sqlite3 handle, string file, TimeSpan busyTimeout)
    {
        this.handle = handle;
        busyMilliseconds = (int)busyTimeout.TotalMilliseconds;
        File = file;
    }

    public string File { get; }

    /// <summary>The rowid of the latest insert.</summary>
    public long LastRowId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>Rows changed by the latest statement, cascades not counted.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>Whether a transaction is open; SQLite ends one by itself on some errors.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>Opens or creates the file: write-ahead log, a sync of the disk at every commit, foreign keys, deleted content overwritten.</summary>
    /// <param name="file">The database file; its folder exists.</param>
    /// <param name="busyTimeout">How long a statement waits for another process's lock.</param>
    /// <param name="readOnly">Refuses writes; the file exists already.</param>
    /// <exception cref="StorageException">The library is missing, or the file cannot be opened, written or read as a database.</exception>
    public static SqliteDatabase Open(string file, TimeSpan busyTimeout, bool readOnly = false)
    {
        SqliteLibrary.EnsureLoaded();
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(file, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var failure = SqliteFailure.Of(code, file, raw.sqlite3_errstr(code).utf8_to_string());
            handle?.Dispose();
            throw failure;
        }

        var database = new SqliteDatabase(handle, file, busyTimeout);
        try
        {
            raw.sqlite3_extended_result_codes(handle, 1);
            raw.sqlite3_busy_timeout(handle, database.busyMilliseconds);
            database.Execute(
                """
                PRAGMA foreign_keys = ON;
                PRAGMA secure_delete = ON;
                PRAGMA temp_store = MEMORY;
                """);

            // A reader's cache is dropped at every commit of the writer, so a large one would only cost; mapping the file would be unmapped as often.
            database.Execute(readOnly
                ? "PRAGMA query_only = ON; PRAGMA cache_size = -2048; PRAGMA mmap_size = 0"
                : """
                  PRAGMA journal_mode = WAL;
                  PRAGMA synchronous = FULL;
                  PRAGMA journal_size_limit = 67108864;
                  PRAGMA wal_autocheckpoint = 2000;
                  PRAGMA cache_size = -8192;
                  PRAGMA mmap_size = 0;
                  """);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs a script of statements without values or rows.</summary>
    public void Execute(string script) => Check(raw.sqlite3_exec(handle, script));

    /// <summary>Starts a use of the statement; <c>Dispose</c> ends it and leaves it prepared for the next.</summary>
    /// <param name="sql">A constant: every distinct string object is prepared and kept once.</param>
    public SqliteStatement Use(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
            statements.Add(sql, statement = new SqliteStatement(this, prepared));
        }

        return statement;
    }

    /// <summary>Copies the write-ahead log into the file and empties it, so that what was erased is on disk nowhere.</summary>
    /// <returns>False when a reader or another process was in the way: nothing is lost, try again later.</returns>
    public bool TruncateLog()
    {
        // Turns take microseconds to read, so a longer wait could only be for a reader that stays, at the cost of all writes.
        raw.sqlite3_busy_timeout(handle, Math.Min(busyMilliseconds, LogWaitMilliseconds));
        var code = raw.sqlite3_wal_checkpoint_v2(handle, null, raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        raw.sqlite3_busy_timeout(handle, busyMilliseconds);
        if ((code & 0xff) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
        {
            Check(code);
            return true;
        }

        return false;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Close();
        }

        statements.Clear();
        handle.Dispose();
    }

    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw SqliteFailure.Of(code, File, raw.sqlite3_errmsg(handle).utf8_to_string());
        }
    }
}
