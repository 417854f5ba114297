using System.Runtime.InteropServices;
using SQLitePCL;

namespace PelvicBot.Storage.Sqlite.Native;

/// <summary>
/// Loads the operating system's own SQLite, which its distributor patches, in place of one bundled with a package.
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>3.37.0 has STRICT tables, the newest feature the schema needs.</summary>
    private const int OldestVersion = 3_037_000;

    private static readonly string[] Candidates = OperatingSystem.IsWindows()
        ? ["winsqlite3", "sqlite3"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"] : ["libsqlite3.so.0", "libsqlite3.so"];

    // A resolver can be set once per process and assembly, hence the process-wide Lazy. It keeps a failure, too.
    private static readonly Lazy<int> Version = new(() => Use(Load(Candidates)));

    /// <exception cref="StorageException">The library is missing or too old.</exception>
    public static void EnsureLoaded()
    {
        if (Version.Value < OldestVersion)
        {
            throw new StorageException(
                StorageFault.MissingLibrary,
                $"The operating system's SQLite is {raw.sqlite3_libversion().utf8_to_string()}; 3.37 or newer is needed: update the system's SQLite package.");
        }
    }

    /// <summary>The first of the names that loads.</summary>
    /// <exception cref="StorageException">None does.</exception>
    internal static nint Load(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return library;
            }
        }

        throw new StorageException(
            StorageFault.MissingLibrary,
            $"The SQLite library ({string.Join(" or ", names)}) is not installed. Install the system's own: "
            + "'apt-get install libsqlite3-0' (Debian, Ubuntu), 'dnf install sqlite-libs' (Fedora, RHEL) or 'apk add sqlite-libs' (Alpine).");
    }

    private static int Use(nint library)
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (name, _, _) => name == "e_sqlite3" ? library : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return raw.sqlite3_libversion_number();
    }
}
