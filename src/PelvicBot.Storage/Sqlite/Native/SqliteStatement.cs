using System.Text;
using SQLitePCL;

namespace PelvicBot.Storage.Sqlite.Native;

/// <summary>
/// A prepared statement over SQLite's own calls: values in by parameter number (from 1), columns out by index (from 0). Thinner than ADO.NET:
/// no command, parameter or reader objects and no boxing. Take it from <see cref="SqliteDatabase.Use"/> with <c>using</c>, bind every
/// parameter, step. <see cref="Dispose"/> only ends the use; the connection closes the statement.
/// </summary>
public sealed class SqliteStatement : IDisposable
{
    /// <summary>Texts whose UTF-8 surely fits are encoded on the stack: ids of channels are at most a few hundred characters.</summary>
    private const int StackBytes = 768;

    private readonly SqliteDatabase database;
    private readonly sqlite3_stmt handle;

    internal SqliteStatement(SqliteDatabase database, sqlite3_stmt handle)
    {
        this.database = database;
        this.handle = handle;
    }

    public SqliteStatement Bind(int parameter, long value)
    {
        database.Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, long? value) => value is { } number ? Bind(parameter, number) : BindNull(parameter);

    public SqliteStatement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindNull(parameter);
        }

        if (value.Length == 0)
        {
            database.Check(raw.sqlite3_bind_text(handle, parameter, value));
            return this;
        }

        if (value.Length > StackBytes / 3)
        {
            database.Check(raw.sqlite3_bind_text(handle, parameter, Encoding.UTF8.GetBytes(value)));
            return this;
        }

        Span<byte> utf8 = stackalloc byte[StackBytes];
        database.Check(raw.sqlite3_bind_text(handle, parameter, utf8[..Encoding.UTF8.GetBytes(value, utf8)]));
        return this;
    }

    /// <summary>Binds bytes; an empty span is an empty value, not NULL.</summary>
    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        // An empty span has no address, which SQLite would take for NULL.
        database.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    public SqliteStatement BindNull(int parameter)
    {
        database.Check(raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    /// <summary>The next row.</summary>
    /// <returns>False after the last.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        database.Check(code);
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        Step();
        return database.Changes;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>The column's text; the column is not NULL. By its length: a text may have a NUL character in it.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The column's bytes, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>Ends the use: gives up the rows and the read lock that goes with them.</summary>
    public void Dispose() => raw.sqlite3_reset(handle);

    internal void Close() => handle.Dispose();
}
