using System.Net.WebSockets;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// <c>GET conversations/{id}/stream</c>: a WebSocket that sends the conversation's log from the watermark on, and goes on as it grows.
/// Frames follow the log's positions, so none is lost, doubled or out of order, whatever happens in between.
/// </summary>
public sealed class StreamActivities(IMessageLog messages, LogSignals signals, IHostApplicationLifetime lifetime) : IConversationHandler
{
    // Clients send an empty frame every 20 seconds and nothing else.
    private const int LongestClientFrame = 1024;

    public async Task HandleAsync(HttpContext context, DirectLineToken token)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "BadArgument", "This address is for a WebSocket; read activities with GET …/activities.");
        }

        var position = Watermark.Of(context);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var signal = signals.Subscribe(token.Conversation);
        var receiving = ReceiveAsync(socket, signal, stop);
        try
        {
            await SendAsync(socket, token.Conversation, position, signal, stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client or the service has gone; the client comes back with its watermark.
        }

        await receiving;
        await CloseAsync(socket);
    }

    private async Task SendAsync(WebSocket socket, ConversationKey conversation, long position, LogSignal signal, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var read = await messages.ReadAsync(conversation, position, ReadActivities.Limit, stop);
            if (read.Count == 0)
            {
                await signal.WaitAsync(stop);
                continue;
            }

            var frame = JsonSerializer.SerializeToUtf8Bytes(ReadActivities.Frame(read, position), SchemaJson.Default.ActivityList);
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, stop);
            position = read[^1].Position;
        }
    }

    private static async Task ReceiveAsync(WebSocket socket, LogSignal signal, CancellationTokenSource stop)
    {
        var buffer = new byte[LongestClientFrame];
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), stop.Token);
                if (frame.MessageType == WebSocketMessageType.Close || !frame.EndOfMessage)
                {
                    break;
                }

                // A sign of life is also a time to look again: another process may have written to the log.
                signal.Set();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // As above.
        }

        await stop.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, soon.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
            {
                // It was closed already.
            }
        }
    }
}
