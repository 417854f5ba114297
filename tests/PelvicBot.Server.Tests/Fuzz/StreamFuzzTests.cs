using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Fuzz;

/// <summary>Clients of the stream that send anything: nothing fails, every one is let go of, and who reads beside them hears everything.</summary>
[Collection(Alone.Name)]
public sealed class StreamFuzzTests
{
    private const int Sockets = 600;
    private const int AtOnce = 24;
    private const int Seed = 20261121;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Stream_UnderSpoiltFrames_NeverFailsNorKeepsASocket()
    {
        await using var service = await RealService.StartAsync(LogLevel.Warning);
        var member = await DirectLineMember.JoinAsync(service.Http);
        var path = $"/v3/directline/conversations/{member.Conversation}/stream?watermark=-&t={member.Token}";
        using var beside = new ClientWebSocket();
        await beside.ConnectAsync(new Uri($"ws://{service.Address.Authority}{path}"), default);
        var statuses = new ConcurrentBag<int>();
        var faults = new ConcurrentQueue<string>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Sockets), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            using var patience = new CancellationTokenSource(Deadline);
            using var socket = new SpoiltSocket(new Random(unchecked((Seed * 397) ^ number)));
            try
            {
                var status = await socket.OpenAsync(service.Address, path, patience.Token);
                statuses.Add(status);
                if (status == StatusCodes.Status101SwitchingProtocols)
                {
                    await socket.MisbehaveAsync(patience.Token);
                }
            }
            catch (OperationCanceledException)
            {
                faults.Enqueue($"socket {number} was kept after {socket.Sent}");
            }
        });

        Assert.True(faults.IsEmpty, string.Join('\n', faults));
        Assert.DoesNotContain(statuses, status => status >= 500);
        Assert.True(statuses.Count(status => status == StatusCodes.Status101SwitchingProtocols) > Sockets / 2, "Hardly any socket was opened: the fuzz tests nothing.");
        Assert.DoesNotContain("failed", service.Logs.Text, StringComparison.Ordinal);
        await Eventually.Async(() => service.Services.GetRequiredService<LogSignals>().Readers, readers => readers == 1);

        var posted = await member.PostAsync("help");
        await beside.ReadUntilAsync(activity => activity.ReplyToId == posted);
    }
}
