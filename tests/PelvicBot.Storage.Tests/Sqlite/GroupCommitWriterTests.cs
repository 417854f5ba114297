using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Tests.Sqlite;

public sealed class GroupCommitWriterTests : IAsyncLifetime
{
    private const string Upsert = "INSERT INTO counter (id, n) VALUES (?1, 1) ON CONFLICT (id) DO UPDATE SET n = n + 1";

    private readonly string folder = Directory.CreateTempSubdirectory("pelvicbot-writer-").FullName;
    private GroupCommitWriter writer = null!;

    private string File => Path.Combine(folder, "test.db");

    public async Task InitializeAsync()
    {
        writer = new GroupCommitWriter(SqliteDatabase.Open(File, TimeSpan.FromSeconds(5)), maxBatch: 64);
        await writer.WriteAsync(session =>
        {
            using var create = session.Use("CREATE TABLE counter (id INTEGER PRIMARY KEY, n INTEGER NOT NULL)");
            return create.Run();
        });
    }

    public async Task DisposeAsync()
    {
        await writer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Write_ThatWaitTogether_ShareOneTransaction()
    {
        var before = (writer.Writes, writer.Batches);

        await Together(100, i => session => Add(session, i));

        // The first holds the writer while the other 100 arrive: a batch of 64 and one of 36 follow.
        Assert.Equal((101, 3), (writer.Writes - before.Writes, writer.Batches - before.Batches));
        Assert.Equal(100, Sum());
    }

    [Fact]
    public async Task Write_OneThrows_TheOthersOfItsBatchCommitOnce()
    {
        var writes = Together(20, i => session =>
        {
            Add(session, i);
            return i == 7 ? throw new InvalidOperationException("seven") : i;
        });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => writes);
        Assert.Equal("seven", failure.Message);
        Assert.Equal(19, Sum());
    }

    [Fact]
    public async Task Write_AfterAFailure_GoesOn()
    {
        await Assert.ThrowsAsync<StorageException>(async () => await writer.WriteAsync(session => session.Use("NOT SQL").Run()));

        await writer.WriteAsync(session => Add(session, 1));

        Assert.Equal(1, Sum());
    }

    [Fact]
    public async Task Dispose_WithWritesWaiting_CommitsThemFirst()
    {
        var writes = Together(10, i => session => Add(session, i));
        await writer.DisposeAsync();

        await writes;

        Assert.Equal(10, Sum());
        var failure = Assert.Throws<StorageException>(() => { _ = writer.WriteAsync(session => Add(session, 1)); });
        Assert.Equal(StorageFault.Closed, failure.Fault);
    }

    [Fact]
    public async Task Write_CancelledWhileWaiting_IsStillWritten()
    {
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var blocker = writer.WriteAsync(_ => { started.Set(); release.Wait(); return 0; });
        started.Wait();
        var write = writer.WriteAsync(session => Add(session, 1), cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await write);
        release.Set();
        await blocker;
        await writer.DisposeAsync();

        Assert.Equal(1, Sum());
    }

    [Fact]
    public async Task Write_WhileAnotherProcessHoldsTheDatabase_SaysThatItIsLocked()
    {
        using var other = SqliteDatabase.Open(File, TimeSpan.Zero);
        await using var impatient = new GroupCommitWriter(SqliteDatabase.Open(File, TimeSpan.FromMilliseconds(10)));
        other.Execute("BEGIN IMMEDIATE");

        var failure = await Assert.ThrowsAsync<StorageException>(async () => await impatient.WriteAsync(session => Add(session, 1)));

        Assert.Equal(StorageFault.Locked, failure.Fault);
        Assert.Contains("locked by another process", failure.Message, StringComparison.Ordinal);
        other.Execute("ROLLBACK");
        await impatient.WriteAsync(session => Add(session, 1));
    }

    [Fact]
    public async Task Bind_EmptyBytesAndText_AreEmptyAndNotNull()
    {
        var row = await writer.WriteAsync(session =>
        {
            using var select = session.Use("SELECT ?1, ?2, ?3, ?4");
            select.Bind(1, []).Bind(2, "").Bind(3, (string?)null).Bind(4, new string('ä', 1000)).Step();
            return (select.IsNull(0), select.Blob(0).Length, select.IsNull(1), select.Text(1), select.IsNull(2), select.Text(3).Length);
        });

        Assert.Equal((false, 0, false, "", true, 1000), row);
    }

    private static int Add(SqliteWriteSession session, int id)
    {
        using var upsert = session.Use(Upsert);
        return upsert.Bind(1, id).Run();
    }

    /// <summary>Holds the writer in a first write until all the others wait.</summary>
    private async Task Together(int count, Func<int, Func<SqliteWriteSession, int>> work)
    {
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var first = writer.WriteAsync(_ => { started.Set(); release.Wait(); return 0; }).AsTask();
        started.Wait();
        var others = Enumerable.Range(0, count).Select(i => writer.WriteAsync(work(i)).AsTask()).ToList();
        release.Set();
        await first;
        await Task.WhenAll(others);
    }

    private long Sum()
    {
        using var database = SqliteDatabase.Open(File, TimeSpan.FromSeconds(5));
        using var row = database.Use("SELECT coalesce(sum(n), 0) FROM counter");
        row.Step();
        return row.Int64(0);
    }
}
