using System.Net.WebSockets;

namespace PelvicBot.Bench.DirectLine;

/// <summary>One open WebSocket that counts the activities it receives.</summary>
internal sealed class OpenSocket : IDisposable
{
    // Every activity names its conversation once.
    private static readonly byte[] Marker = "\"conversation\":{"u8.ToArray();

    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly SemaphoreSlim arrived = new(0);

    /// <summary>Connects, and receives from then on.</summary>
    public async Task OpenAsync(Uri address)
    {
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(address, default);
        _ = ReceiveAsync();
    }

    /// <summary>Waits for that many activities more.</summary>
    public async Task ExpectAsync(int activities)
    {
        for (var i = 0; i < activities; i++)
        {
            if (!await arrived.WaitAsync(TimeSpan.FromSeconds(60)))
            {
                throw new BenchmarkException($"A WebSocket lacks {activities - i} of {activities} activities after a minute.");
            }
        }
    }

    /// <summary>Whether more has arrived than was waited for.</summary>
    public bool HasMore => arrived.CurrentCount > 0;

    public void Dispose() => socket.Dispose();

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), default);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (buffer.AsSpan(0, length).Count(Marker) is > 0 and var count)
                {
                    arrived.Release(count);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever waits for more is told.
        }
    }
}
