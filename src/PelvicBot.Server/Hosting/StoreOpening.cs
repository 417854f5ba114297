using NodaTime;
using PelvicBot.Server.Settings;
using PelvicBot.Storage.Sqlite;

namespace PelvicBot.Server.Hosting;

/// <summary>Opens the store that the settings name.</summary>
public static class StoreOpening
{
    /// <exception cref="Storage.StorageException">It cannot be opened; the message says why and what to do.</exception>
    public static SqliteStore Open(StorageSettings settings, IClock machineClock) => settings.Provider switch
    {
        StorageProvider.Sqlite => SqliteStore.Open(
            new SqliteStoreOptions { Folder = settings.Folder, TranscriptKey = settings.TranscriptKey }, machineClock),
        _ => throw new StartupException($"Storage:Provider is '{settings.Provider}', which this build does not have yet: use Sqlite"),
    };
}
