using System.Collections.Concurrent;
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

    /// <summary>Shorter than the 40 seconds after which the service's pings would let go of any client that does not answer them.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stream_UnderSpoiltFrames_NeverFailsNorKeepsASocket()
    {
        await using var service = await RealService.StartAsync(LogLevel.Warning);
        var member = await DirectLineMember.JoinAsync(service.Http);
        var path = $"/v3/directline/conversations/{member.Conversation}/stream?watermark=-&t={member.Token}";

        // It reads all the time: a client that does not is let go of, too.
        using var beside = await member.StreamAsync();
        var heard = beside.ReadUntilAsync(activity => activity.Text?.Contains("These words always work", StringComparison.Ordinal) ?? false);
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
        Assert.Contains((await heard).Activities, activity => activity.ReplyToId == posted);
    }
}
