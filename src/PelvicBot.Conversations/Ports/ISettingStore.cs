namespace PelvicBot.Conversations.Ports;

/// <summary>A few named values of the service itself, such as the development clock's offset.</summary>
public interface ISettingStore
{
    ValueTask<string?> GetAsync(string name, CancellationToken cancellation);

    ValueTask SetAsync(string name, string value, CancellationToken cancellation);
}
