using NodaTime;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite.Migrations;
using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Sqlite;

/// <summary>Prepares the storage folder: the folder itself, the database with its schema, and the transcript key that fits it.</summary>
internal static class StoreFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string DatabaseFile(SqliteStoreOptions options) => Path.Combine(options.Folder, SqliteStoreOptions.DatabaseName);

    /// <summary>Opens the writing connection and finds the key.</summary>
    public static (SqliteDatabase Database, ActivityCipher Cipher) Open(SqliteStoreOptions options, Instant now)
    {
        var file = DatabaseFile(options);
        SqliteLibrary.EnsureLoaded();
        Create(options.Folder, file);
        var database = SqliteDatabase.Open(file, options.BusyTimeout);
        try
        {
            Migrator.Apply(database, now);

            // The lock comes first: two processes that start together on a new folder must not make two keys.
            database.Execute("BEGIN IMMEDIATE");
            var cipher = CipherFor(database, options);
            database.Execute("COMMIT");
            return (database, cipher);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Both belong to the service alone: screening answers in the database are not encrypted.</summary>
    private static void Create(string folder, string file)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                return;
            }

            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            if (!File.Exists(file))
            {
                // SQLite gives its -wal and -shm files the mode of the database.
                var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
                new FileStream(file, options).Dispose();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFailure.NotWritable(folder, exception.Message, exception);
        }
    }

    private static ActivityCipher CipherFor(SqliteDatabase database, SqliteStoreOptions options)
    {
        byte[]? check = null;
        using (var row = database.Use("SELECT sealed FROM transcript_key_check"))
        {
            if (row.Step())
            {
                check = row.Blob(0).ToArray();
            }
        }

        var cipher = new ActivityCipher(TranscriptKey.Obtain(options.Folder, options.TranscriptKey, mayCreate: check is null));
        if (check is null)
        {
            using var insert = database.Use("INSERT INTO transcript_key_check (id, sealed) VALUES (1, ?1)");
            insert.Bind(1, cipher.SealCheck()).Run();
        }
        else if (!cipher.Opens(check))
        {
            cipher.Dispose();
            throw new StorageException(
                StorageFault.WrongKey,
                $"The transcript key is not the one that {database.File} was written with: put back the earlier "
                + $"{TranscriptKey.FileName} or Storage:TranscriptKey. Without it the stored messages cannot be read.");
        }

        return cipher;
    }
}
