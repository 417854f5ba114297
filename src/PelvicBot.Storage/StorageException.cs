namespace PelvicBot.Storage;

/// <summary>The storage could not do what it was asked. The message says where, what, and what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException(StorageFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    public StorageException(string message, Exception? inner = null)
        : this(StorageFault.Failed, message, inner)
    {
    }

    public StorageException()
        : this("The storage failed.")
    {
    }

    public StorageFault Fault { get; }

    internal static StorageException Closed() =>
        new(StorageFault.Closed, "The store is closed: open it again before using it.");
}
