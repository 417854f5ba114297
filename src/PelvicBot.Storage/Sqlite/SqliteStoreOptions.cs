namespace PelvicBot.Storage.Sqlite;

/// <summary>Where and how a SQLite store keeps its data.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>Name of the database file in the folder; <c>-wal</c> and <c>-shm</c> files stand beside it while it is open.</summary>
    public const string DatabaseName = "pelvicbot.db";

    /// <summary><c>Storage:Folder</c>; created, readable by its owner only, when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary><c>Storage:TranscriptKey</c>: base64 of 32 bytes. Null: the file <c>transcript.key</c> in the folder, created at first use.</summary>
    public string? TranscriptKey { get; init; }

    /// <summary>How long a write waits for another process, such as a backup or a command, before it fails.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Writes that share one sync of the disk at most.</summary>
    public int MaxBatch { get; init; } = Writing.GroupCommitWriter.DefaultMaxBatch;

    /// <summary>How often other processes' additions to transcripts are looked for.</summary>
    public TimeSpan TailInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Reading connections that are kept open when idle.</summary>
    public int IdleReaders { get; init; } = 8;
}
