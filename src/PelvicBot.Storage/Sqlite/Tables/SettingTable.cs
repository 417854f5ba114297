using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Named values of the service: the table <c>setting</c>.</summary>
internal static class SettingTable
{
    public static string? Get(SqliteDatabase database, string name)
    {
        using var row = database.Use("SELECT value FROM setting WHERE name = ?1");
        return row.Bind(1, name).Step() ? row.Text(0) : null;
    }

    public static string GetOrAdd(SqliteWriteSession session, string name, string value)
    {
        using var row = session.Use(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = value RETURNING value");
        row.Bind(1, name).Bind(2, value).Step();
        return row.Text(0);
    }

    public static bool Set(SqliteWriteSession session, string name, string value)
    {
        using var upsert = session.Use(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        return upsert.Bind(1, name).Bind(2, value).Run() > 0;
    }
}
