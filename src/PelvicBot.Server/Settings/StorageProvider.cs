namespace PelvicBot.Server.Settings;

/// <summary>The databases behind the ports.</summary>
public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
