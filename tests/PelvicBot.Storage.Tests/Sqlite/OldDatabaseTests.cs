using System.Globalization;
using System.Text;
using PelvicBot.Storage.Sqlite;
using PelvicBot.Storage.Sqlite.Migrations;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

/// <summary>Databases of earlier releases, made by the migrations of then.</summary>
public class OldDatabaseTests
{
    [Fact]
    public async Task Open_EventsKeptByMember_AreThoseMembersInTheirOrder()
    {
        await using var test = new TestStore();
        var folder = Path.Combine(test.Folder, "old");
        using (var database = OldDatabase(folder, newest: 6))
        {
            database.Execute(
                """
                INSERT INTO member (key, id, version) VALUES (1, 'one', 0), (2, 'two', 0);
                INSERT INTO event (member_key, seq, at, type, data) VALUES
                  (2, 1, 5, 'a', x'7b7d'), (1, 2, 20, 'c', x'7b2263223a317d'), (1, 1, 10, 'b', x'7b7d'), (1, 10, 30, 'd', x'7b7d');
                """);
        }

        await using var store = SqliteStore.Open(new SqliteStoreOptions { Folder = folder }, test.Clock);

        Assert.Equal(["10 b {}", "20 c {\"c\":1}", "30 d {}"], await EventsAsync(store, "one"));
        Assert.Equal(["5 a {}"], await EventsAsync(store, "two"));
        Assert.True(await store.EraseAsync("one", default));
        Assert.Empty(await EventsAsync(store, "one"));
        Assert.Equal(["5 a {}"], await EventsAsync(store, "two"));
    }

    private static async Task<IEnumerable<string>> EventsAsync(SqliteStore store, string member) =>
        (await store.EventsAsync(member, default)).Select(e => $"{e.At.ToUnixTimeTicks()} {e.Event.Type} {Encoding.UTF8.GetString(e.Event.Data.Span)}");

    private static SqliteDatabase OldDatabase(string folder, int newest)
    {
        Directory.CreateDirectory(folder);
        var database = SqliteDatabase.Open(Path.Combine(folder, SqliteStoreOptions.DatabaseName), TimeSpan.FromSeconds(5));
        database.Execute("CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
        foreach (var resource in typeof(Migrator).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var file = resource[(resource.LastIndexOf('/') + 1)..];
            var number = int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture);
            if (number > newest)
            {
                continue;
            }

            using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(resource)!);
            database.Execute(reader.ReadToEnd());
            database.Execute($"INSERT INTO schema_migration (number, name, applied_at) VALUES ({number}, '{file}', 0)");
        }

        return database;
    }
}
