using SQLitePCL;

namespace PelvicBot.Storage.Sqlite.Native;

/// <summary>Turns SQLite's result codes into sentences that say what to do.</summary>
internal static class SqliteFailure
{
    private const int PrimaryCodeMask = 0xff;

    /// <param name="code">A result code, extended or not.</param>
    /// <param name="file">The database file.</param>
    /// <param name="detail">SQLite's own message; it names tables and columns, never values.</param>
    public static StorageException Of(int code, string file, string detail) => (code & PrimaryCodeMask) switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
            StorageFault.Locked,
            $"The database {file} is locked by another process: stop the other program that uses it, or try again ({detail})."),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new(
            StorageFault.Corrupt,
            $"The database {file} is damaged or is not a database: stop the service and put back the last backup of the folder ({detail})."),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => NotWritable(file, detail),
        raw.SQLITE_FULL => new(
            StorageFault.DiskFull,
            $"The disk that holds {file} is full: make room; what was not committed is not stored ({detail})."),
        raw.SQLITE_IOERR => new($"The disk that holds {file} reported an error: check it before going on ({detail}, code {code})."),
        _ => new($"SQLite failed on {file}: {detail} (code {code})."),
    };

    public static StorageException NotWritable(string path, string detail, Exception? inner = null) => new(
        StorageFault.NotWritable,
        $"{path} cannot be written: give the service's user write access to the folder, or set Storage:Folder to one it may write to ({detail}).",
        inner);
}
