using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace PelvicBot.Bench.Driving;

/// <summary>Sends prepared turns over a fixed number of connections, each of which sends its next turn when the last one is answered.</summary>
internal sealed class Driver : IDisposable
{
    public const int Connections = 16;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient client;
    private readonly Uri target;

    public Driver(Uri service, string path)
    {
        target = new Uri(service, path);
        client = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = Connections,
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
        })
        {
            BaseAddress = service,
        };
    }

    public HttpClient Client => client;

    /// <summary>
    /// Sends each step for every conversation before the next step, as a crowd would: between two turns of one conversation come those of
    /// all others.
    /// </summary>
    /// <param name="conversations">Ids.</param>
    /// <param name="steps">What each of them says.</param>
    /// <param name="firstId">Number of the first step, for ids.</param>
    public async Task<Run> SendAsync(IReadOnlyList<string> conversations, IReadOnlyList<WalkStep> steps, int firstId)
    {
        var latencies = new List<double>[Connections];
        var mismatches = new int[Connections];
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(c => Task.Run(async () =>
        {
            var mine = latencies[c] = new List<double>(conversations.Count * steps.Count / Connections + steps.Count);
            for (var s = 0; s < steps.Count; s++)
            {
                for (var i = c; i < conversations.Count; i += Connections)
                {
                    var body = steps[s].Message.For(conversations[i], $"{conversations[i]}-{firstId + s}");
                    var from = Stopwatch.GetTimestamp();
                    var good = await PostAsync(body, steps[s].Marker);
                    mine.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                    mismatches[c] += good ? 0 : 1;
                }
            }
        })));
        var elapsed = watch.Elapsed;
        self.Refresh();
        return new Run(elapsed.TotalSeconds, [.. latencies.SelectMany(l => l).Order()], mismatches.Sum(), (self.TotalProcessorTime - before).TotalSeconds);
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> PostAsync(byte[] body, byte[] marker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode == HttpStatusCode.OK && answer.AsSpan().IndexOf(marker) >= 0;
    }
}
