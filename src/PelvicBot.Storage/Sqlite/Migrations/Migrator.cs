using System.Globalization;
using NodaTime;
using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Sqlite.Migrations;

/// <summary>Brings a database to this program's schema: the numbered SQL files beside this class, in order, a transaction each.</summary>
internal static class Migrator
{
    private const string Prefix = "Sqlite/Migrations/";

    private static readonly (int Number, string Name)[] Known = [.. typeof(Migrator).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), name))];

    /// <summary>The number of the newest file.</summary>
    public static int Newest => Known[^1].Number;

    /// <returns>How many files were applied now.</returns>
    /// <exception cref="StorageException">The database is newer than the program, or a file failed.</exception>
    public static int Apply(SqliteDatabase database, Instant now)
    {
        database.Execute(
            "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
        var applied = 0;
        foreach (var (number, name) in Known)
        {
            // The lock comes first: two processes that start together must not both apply a file.
            database.Execute("BEGIN IMMEDIATE");
            try
            {
                var current = Current(database);
                if (current > Newest)
                {
                    throw new StorageException(
                        StorageFault.NewerSchema,
                        $"The database {database.File} has schema {current} and this program knows {Newest}: start the newer version of the program, "
                        + "or put back a backup from before the update.");
                }

                if (number > current)
                {
                    database.Execute(Read(name));
                    using var record = database.Use("INSERT INTO schema_migration (number, name, applied_at) VALUES (?1, ?2, ?3)");
                    record.Bind(1, number).Bind(2, name[Prefix.Length..]).Bind(3, now.ToUnixTimeTicks()).Run();
                    applied++;
                }

                database.Execute("COMMIT");
            }
            catch
            {
                if (database.InTransaction)
                {
                    database.Execute("ROLLBACK");
                }

                throw;
            }
        }

        return applied;
    }

    private static int Current(SqliteDatabase database)
    {
        using var newest = database.Use("SELECT coalesce(max(number), 0) FROM schema_migration");
        return newest.Step() ? (int)newest.Int64(0) : 0;
    }

    private static string Read(string name)
    {
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
