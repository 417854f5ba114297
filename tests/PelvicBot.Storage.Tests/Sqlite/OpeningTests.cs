using System.Security.Cryptography;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite;
using PelvicBot.Storage.Sqlite.Migrations;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class OpeningTests
{
    [Fact]
    public async Task Open_NewFolder_MakesFilesThatOnlyTheOwnerReads()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn());

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(test.Folder));
            foreach (var file in Directory.GetFiles(test.Folder))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task Open_Again_AppliesNoMigrationTwice()
    {
        await using var test = new TestStore();
        test.OpenAgain();

        using var database = test.Database();

        Assert.Equal(0, Migrator.Apply(database, Some.Noon));
        using var newest = database.Use("SELECT max(number), count(*) = count(DISTINCT number) FROM schema_migration");
        Assert.True(newest.Step());
        Assert.Equal((Migrator.Newest, 1), ((int)newest.Int64(0), (int)newest.Int64(1)));
    }

    [Fact]
    public async Task Open_DatabaseOfANewerProgram_IsRefused()
    {
        await using var test = new TestStore();
        using (var database = test.Database())
        {
            database.Execute("INSERT INTO schema_migration (number, name, applied_at) VALUES (99, '0099-later.sql', 0)");
        }

        var failure = Assert.Throws<StorageException>(() => test.OpenAgain());

        Assert.Equal(StorageFault.NewerSchema, failure.Fault);
        Assert.Contains($"has schema 99 and this program knows {Migrator.Newest}: start the newer version", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FolderThatCannotBe_SaysWhatToDo()
    {
        await using var test = new TestStore();
        var folder = Path.Combine(test.File, "under-a-file");

        var failure = Assert.Throws<StorageException>(() => SqliteStore.Open(new SqliteStoreOptions { Folder = folder }, test.Clock));

        Assert.Equal(StorageFault.NotWritable, failure.Fault);
        Assert.StartsWith($"{folder} cannot be written: give the service's user write access", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_SaysThatItIsDamaged()
    {
        await using var test = new TestStore();
        var folder = Directory.CreateDirectory(Path.Combine(test.Folder, "other")).FullName;
        File.WriteAllText(Path.Combine(folder, SqliteStoreOptions.DatabaseName), new string('x', 5000));

        var failure = Assert.Throws<StorageException>(() => SqliteStore.Open(new SqliteStoreOptions { Folder = folder }, test.Clock));

        Assert.Equal(StorageFault.Corrupt, failure.Fault);
        Assert.Contains("damaged or is not a database", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AnotherKey_IsRefused()
    {
        await using var test = new TestStore();

        var failure = Assert.Throws<StorageException>(() => test.OpenAgain(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));

        Assert.Equal(StorageFault.WrongKey, failure.Fault);
        Assert.Contains("is not the one that", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_KeyFileLost_IsRefusedAndMakesNoNewKey()
    {
        await using var test = new TestStore();
        var file = Path.Combine(test.Folder, TranscriptKey.FileName);
        var key = File.ReadAllText(file);
        File.Delete(file);

        var failure = Assert.Throws<StorageException>(() => test.OpenAgain());

        Assert.Contains("transcript.key is missing", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        test.OpenAgain(key);
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    public async Task Open_MalformedKey_SaysWhatAKeyIs(string key)
    {
        await using var test = new TestStore();

        var failure = Assert.Throws<StorageException>(() => test.OpenAgain(key));

        Assert.StartsWith("Storage:TranscriptKey is not a key: it must be base64 of 32 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingLibrary_NamesThePackage()
    {
        var failure = Assert.Throws<StorageException>(() => SqliteLibrary.Load(["libnowhere.so.9"]));

        Assert.Equal(StorageFault.MissingLibrary, failure.Fault);
        Assert.Contains("(libnowhere.so.9) is not installed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install libsqlite3-0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_ClosedStore_SaysSo()
    {
        await using var test = new TestStore();
        await test.Store.DisposeAsync();

        var read = await Assert.ThrowsAsync<StorageException>(async () => await test.LoadAsync());
        var write = await Assert.ThrowsAsync<StorageException>(async () => await test.CommitAsync(Some.Turn()));

        Assert.All([read, write], failure => Assert.Equal((StorageFault.Closed, "The store is closed: open it again before using it."), (failure.Fault, failure.Message)));
    }
}
