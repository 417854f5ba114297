using System.Net.WebSockets;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Reads Direct Line frames.</summary>
public static class Stream
{
    /// <summary>Activities from the socket until one satisfies <paramref name="last"/>, with the watermark after it; fails after 10 seconds.</summary>
    public static async Task<(List<Activity> Activities, string Watermark)> ReadUntilAsync(this ClientWebSocket socket, Func<Activity, bool> last)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var activities = new List<Activity>();
        var buffer = new byte[1024 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            var frame = JsonSerializer.Deserialize(buffer.AsSpan(0, length), SchemaJson.Default.ActivityList)!;
            activities.AddRange(frame.Activities);
            if (frame.Activities.Any(last))
            {
                return (activities, frame.Watermark!);
            }
        }
    }
}
