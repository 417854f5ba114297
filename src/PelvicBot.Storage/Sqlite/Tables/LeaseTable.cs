using NodaTime;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The table <c>lease</c>: which process does what only one may do. All times are machine time.</summary>
internal static class LeaseTable
{
    public const string Outbox = "outbox";

    private const string TakeFree =
        """
        INSERT INTO lease (name, owner, until) VALUES (?1, ?2, ?4)
        ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE owner = excluded.owner OR until <= ?3
        """;

    private const string Delete = "DELETE FROM lease WHERE name = ?1 AND owner = ?2";

    /// <returns>False while another owner's lease runs.</returns>
    public static bool Take(SqliteWriteSession session, string name, string owner, Instant now, Instant until)
    {
        using var take = session.Use(TakeFree);
        return take.Bind(1, name).Bind(2, owner).Bind(3, now.ToUnixTimeTicks()).Bind(4, until.ToUnixTimeTicks()).Run() > 0;
    }

    /// <returns>False when it was not the owner's.</returns>
    public static bool Release(SqliteWriteSession session, string name, string owner)
    {
        using var delete = session.Use(Delete);
        return delete.Bind(1, name).Bind(2, owner).Run() > 0;
    }
}
