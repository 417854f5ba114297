using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The archive of content: the table <c>content_item</c>.</summary>
internal static class ContentTable
{
    public static HashSet<string> Hashes(SqliteDatabase database)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        using var row = database.Use("SELECT hash FROM content_item");
        while (row.Step())
        {
            hashes.Add(row.Text(0));
        }

        return hashes;
    }

    public static ArchivedItem? Find(SqliteDatabase database, string hash)
    {
        using var row = database.Use("SELECT hash, id, version, canonical FROM content_item WHERE hash = ?1");
        return row.Bind(1, hash).Step() ? new ArchivedItem(row.Text(0), row.Text(1), (int)row.Int64(2), row.Blob(3).ToArray()) : null;
    }

    /// <returns>How many were new.</returns>
    public static int Keep(SqliteWriteSession session, IReadOnlyList<ArchivedItem> items, Instant now)
    {
        var kept = 0;
        foreach (var item in items)
        {
            using var insert = session.Use(
                "INSERT INTO content_item (hash, id, version, canonical, first_seen) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (hash) DO NOTHING");
            kept += insert.Bind(1, item.Hash).Bind(2, item.Id).Bind(3, item.Version).Bind(4, item.Canonical.Span).Bind(5, now.ToUnixTimeTicks()).Run();
        }

        return kept;
    }
}
