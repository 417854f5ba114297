using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;
using Xunit.Abstractions;

namespace PelvicBot.Server.Tests.Fuzz;

/// <summary>
/// 100,000 spoilt activities and Direct Line requests against the service as it is served: no failure, no hang, flat memory. FUZZ_SEED takes another
/// seed (a number, or "random"), FUZZ_REQUESTS another count.
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Requests = 100_000;
    private const int Seed = 20261121;
    private const int AtOnce = 64;
    private const int Talks = 60;
    private const int Quarters = 4;
    private const int MostFaults = 10;
    private const long Slack = 48L * 1024 * 1024;

    [Fact]
    public async Task Service_UnderSpoiltRequests_NeverFailsNorHangsNorGrows()
    {
        var requests = Number("FUZZ_REQUESTS") ?? Requests;
        var seed = Environment.GetEnvironmentVariable("FUZZ_SEED") == "random" ? Random.Shared.Next() : Number("FUZZ_SEED") ?? Seed;
        output.WriteLine($"seed {seed}, {requests} requests");

        // A channel that takes everything and keeps nothing.
        await using var channel = await LocalServer.StartAsync(_ => Task.CompletedTask);
        await using var service = await RealService.StartAsync(
            LogLevel.Warning, "--DirectLine:TokensPerMinute", "0", "--DirectLine:ConversationsPerMinute", "0", "--DirectLine:PostsPerMinute", "0");
        var talks = await JoinAsync(service);
        var memory = new List<long>();
        var faults = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();
        var clock = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var from = requests * quarter / Quarters;
            var count = (requests * (quarter + 1) / Quarters) - from;
            await Parallel.ForEachAsync(Enumerable.Range(from, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            {
                if (faults.Count < MostFaults)
                {
                    await SendAsync(service, new FuzzCase(seed, number, channel.Urls.First(), talks), number, statuses, faults);
                }
            });
            await AllAnsweredAsync(service, seed);
            memory.Add(Settled());
        }

        output.WriteLine($"{requests / clock.Elapsed.TotalSeconds:0} requests/s, {clock.Elapsed.TotalSeconds:0} s, {(Environment.CpuUsage.TotalTime - busy).TotalSeconds:0} s of CPU; MB after each quarter: {string.Join(", ", memory.Select(bytes => bytes >> 20))}");
        output.WriteLine(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(faults.IsEmpty, $"seed {seed}:\n{string.Join('\n', faults)}\n{service.Logs.Text}");
        Assert.DoesNotContain("failed", service.Logs.Text, StringComparison.Ordinal);
        Assert.True(memory[^1] - memory[0] < Slack, $"seed {seed}: bytes after each quarter: {string.Join(", ", memory)}");
        Assert.True(statuses.GetValueOrDefault(200) > requests / 5, "Hardly any request was served: the fuzz tests nothing.");
    }

    private static async Task SendAsync(
        RealService service, FuzzCase fuzz, int number, ConcurrentDictionary<int, int> statuses, ConcurrentQueue<string> faults)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var request = fuzz.Request();
        try
        {
            using var response = await service.Http.SendAsync(request, patience.Token);
            await response.Content.ReadAsByteArrayAsync(patience.Token);
            statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
            if (response.StatusCode >= HttpStatusCode.InternalServerError && response.StatusCode != HttpStatusCode.NotImplemented)
            {
                faults.Enqueue($"{(int)response.StatusCode} for number {number}: {fuzz.Description}");
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
        {
            faults.Enqueue($"{exception.GetType().Name} for number {number}: {fuzz.Description}");
        }
    }

    /// <summary>Every activity that Direct Line took has had its turn.</summary>
    private static Task AllAnsweredAsync(RealService service, int seed) => Eventually.Async(
        async () => await service.Store.UnhandledAsync(default),
        unhandled => unhandled.Count == 0,
        unhandled => $"seed {seed}: {unhandled.Count} had no turn, the first: {JsonSerializer.Serialize(unhandled[0].Activity, SchemaJson.Default.Activity)}\n{service.Logs.Text}");

    private static async Task<List<(string Conversation, string Token)>> JoinAsync(RealService service)
    {
        var talks = new List<(string, string)>();
        for (var talk = 0; talk < Talks; talk++)
        {
            var member = await DirectLineMember.JoinAsync(service.Http);
            talks.Add((member.Conversation, member.Token));
        }

        return talks;
    }

    private static long Settled()
    {
        for (var times = 0; times < 2; times++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
