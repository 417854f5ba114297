namespace PelvicBot.Conversations.Ports;

/// <summary>A few named values of the service itself, such as the development clock's offset.</summary>
public interface ISettingStore
{
    ValueTask<string?> GetAsync(string name, CancellationToken cancellation);

    /// <summary>Stores the value unless there is one already, which another process may have stored just now.</summary>
    /// <returns>What is stored.</returns>
    ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellation);

    ValueTask SetAsync(string name, string value, CancellationToken cancellation);
}
