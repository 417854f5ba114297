namespace PelvicBot.Storage;

/// <summary>Why the storage could not do what it was asked.</summary>
public enum StorageFault
{
    /// <summary>Anything the other values do not name; the inner text has SQLite's own words.</summary>
    Failed,

    /// <summary>The operating system's SQLite library is not installed or too old.</summary>
    MissingLibrary,

    /// <summary>The folder or a file in it cannot be created or written.</summary>
    NotWritable,

    /// <summary>Another process holds the database for longer than the busy timeout.</summary>
    Locked,

    /// <summary>The file is not a database or is damaged.</summary>
    Corrupt,

    /// <summary>The disk has no room left.</summary>
    DiskFull,

    /// <summary>The store was closed before or while it was asked.</summary>
    Closed,

    /// <summary>The database was written by a newer version of the program.</summary>
    NewerSchema,

    /// <summary>The transcript key is missing, malformed or not the one the database was written with.</summary>
    WrongKey,
}
