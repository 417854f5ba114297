using System.Net.WebSockets;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// <c>GET conversations/{id}/stream</c>: a WebSocket that sends the conversation's log from the watermark on, and goes on as it grows.
/// Frames follow the log's positions, so none is lost, doubled or out of order, whatever happens in between.
/// </summary>
public sealed class StreamActivities(IMessageLog messages, LogSignals signals, IClock clock, IHostApplicationLifetime lifetime)
    : IConversationHandler
{
    // The server pings, too, below the minute that proxies wait, and lets go of a client that does not answer: it comes back with its watermark.
    private static readonly WebSocketAcceptContext Accept = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(20),
        KeepAliveTimeout = TimeSpan.FromSeconds(20),
    };

    // Clients send an empty frame every 20 seconds and nothing else.
    private const int LongestClientFrame = 1024;

    public async Task HandleAsync(HttpContext context, DirectLineToken token)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "BadArgument", "This address is for a WebSocket; read activities with GET …/activities.");
        }

        var position = Watermark.Of(context);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Accept);
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
                if (signal.TakeTyping())
                {
                    await SendAsync(socket, new ActivityList { Activities = [Typing(conversation)], Watermark = Watermark.Text(position) }, stop);
                }

                await signal.WaitAsync(stop);
                continue;
            }

            await SendAsync(socket, ReadActivities.Frame(read, position), stop);
            position = read[^1].Position;
        }
    }

    private static ValueTask SendAsync(WebSocket socket, ActivityList frame, CancellationToken stop) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(frame, SchemaJson.Default.ActivityList).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, stop);

    private Activity Typing(ConversationKey conversation) => new()
    {
        Type = ActivityTypes.Typing,
        Id = DirectLineIds.Random(),
        Timestamp = clock.GetCurrentInstant().ToDateTimeOffset(),
        ChannelId = conversation.Channel,
        Conversation = new ConversationAccount { Id = conversation.Conversation },
        From = new ChannelAccount { Id = ConversationTurns.BotId, Role = "bot" },
    };

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
