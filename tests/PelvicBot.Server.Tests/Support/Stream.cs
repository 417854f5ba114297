using System.Net.WebSockets;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Reads Direct Line frames.</summary>
public static class Stream
{
    /// <summary>Activities from the socket until one satisfies <paramref name="last"/>, with the watermark after it.</summary>
    /// <param name="socket">The stream.</param>
    /// <param name="last">What to read up to.</param>
    /// <param name="typing">Typing, too. Whether it is shown depends on how quick the machine is, so it is passed over else.</param>
    public static async Task<(List<Activity> Activities, string Watermark)> ReadUntilAsync(
        this ClientWebSocket socket, Func<Activity, bool> last, bool typing = false)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
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
            var read = frame.Activities.Where(activity => typing || activity.Type != ActivityTypes.Typing).ToList();
            activities.AddRange(read);
            if (read.Any(last))
            {
                return (activities, frame.Watermark!);
            }
        }
    }
}
