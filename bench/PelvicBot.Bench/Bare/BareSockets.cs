using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Bench.Bare;

/// <summary>The least that a stream of activities can be: the conversation's WebSockets, and a frame to each.</summary>
internal sealed class BareSockets
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<Line>> lines = new();

    public async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var conversation = (string)context.GetRouteValue("conversation")!;
        lines.GetOrAdd(conversation, static _ => []).Add(new Line(socket));
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
                // What clients send says nothing.
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The driver has gone.
        }
    }

    public async ValueTask SendAsync(Activity[] activities)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(new ActivityList { Activities = activities }, SchemaJson.Default.ActivityList);
        foreach (var line in lines[activities[0].Conversation!.Id!])
        {
            await line.SendAsync(frame);
        }
    }

    /// <summary>A WebSocket takes one frame at a time.</summary>
    private sealed class Line(WebSocket socket)
    {
        private readonly SemaphoreSlim turn = new(1, 1);

        public async ValueTask SendAsync(byte[] frame)
        {
            await turn.WaitAsync();
            try
            {
                await socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
