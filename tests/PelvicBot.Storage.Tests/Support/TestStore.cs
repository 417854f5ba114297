using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite;
using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Storage.Tests.Support;

/// <summary>A store on real files in a folder of its own.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly List<SqliteStore> opened = [];

    public TestStore()
    {
        Folder = Path.Combine(Path.GetTempPath(), "pelvicbot-storage-" + Guid.NewGuid().ToString("N"));
        Store = OpenAgain();
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, SqliteStoreOptions.DatabaseName);

    public ManualClock Clock { get; } = new(Some.Noon);

    public SqliteStore Store { get; }

    /// <summary>Another store on the same files, as after the first one's process died.</summary>
    public SqliteStore OpenAgain(string? key = null, TimeSpan? tail = null)
    {
        var store = SqliteStore.Open(
            new SqliteStoreOptions { Folder = Folder, TranscriptKey = key, TailInterval = tail ?? TimeSpan.FromHours(1) }, Clock);
        opened.Add(store);
        return store;
    }

    public ValueTask<TurnLoad> LoadAsync(ConversationKey? key = null, string? user = null, string? activity = null) =>
        Store.LoadAsync(new TurnAddress(key ?? Some.Chat, user, activity), default);

    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit) => Store.CommitAsync(commit, default);

    public async Task CommittedAsync(TurnCommit commit) => Assert.Equal(CommitOutcome.Committed, await CommitAsync(commit));

    public SqliteDatabase Database() => SqliteDatabase.Open(File, TimeSpan.FromSeconds(5));

    public long Count(string table)
    {
        using var database = Database();
        using var row = database.Use($"SELECT count(*) FROM {table}");
        row.Step();
        return row.Int64(0);
    }

    /// <summary>Whether the text stands anywhere in the folder's files, the write-ahead log included.</summary>
    public bool FilesContain(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(Folder).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(bytes) >= 0;
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
