using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Sqlite.Writing;

/// <summary>What a write works with: the writer's connection, inside the transaction of its batch.</summary>
public sealed class SqliteWriteSession
{
    private readonly SqliteDatabase database;

    internal SqliteWriteSession(SqliteDatabase database) => this.database = database;

    /// <summary>The rowid of the latest insert.</summary>
    public long LastRowId => database.LastRowId;

    internal bool LogMustBeEmptied { get; set; }

    /// <inheritdoc cref="SqliteDatabase.Use"/>
    public SqliteStatement Use(string sql) => database.Use(sql);

    /// <summary>Empties the write-ahead log after the commit: for writes that erased what must be on disk no more.</summary>
    public void EmptyLogAfterCommit() => LogMustBeEmptied = true;
}
