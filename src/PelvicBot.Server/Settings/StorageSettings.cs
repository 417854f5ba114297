namespace PelvicBot.Server.Settings;

/// <summary>Where the service keeps what it knows.</summary>
/// <param name="Provider"><c>Sqlite</c> or <c>PostgreSql</c>.</param>
/// <param name="Folder">Full path of the data folder; Sqlite keeps everything under it.</param>
/// <param name="ConnectionString">PostgreSQL's; null with Sqlite.</param>
/// <param name="TranscriptKey">Base64 of 32 bytes that encrypt what was written; null for a key file in the folder.</param>
public sealed record StorageSettings(StorageProvider Provider, string Folder, string? ConnectionString, string? TranscriptKey);
