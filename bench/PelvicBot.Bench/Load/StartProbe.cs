using System.Diagnostics;
using System.Net.Http.Headers;
using PelvicBot.Bench.Driving;
using PelvicBot.Bench.Processes;

namespace PelvicBot.Bench.Load;

/// <summary>Knocks at a service that is starting until it answers a turn.</summary>
internal static class StartProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly Bodies Hello = new("hello");

    /// <summary>Seconds from the start of the service's process to its first answered turn, and of processor time that it took.</summary>
    public static async Task<(double Seconds, double CpuSeconds)> MeasureAsync(string program, string cores, string? folder)
    {
        var watch = Stopwatch.StartNew();
        await using var service = ChildService.Coach(program, cores, folder);
        await WaitAsync(service.Address, "/api/messages");
        return (watch.Elapsed.TotalSeconds, service.CpuSeconds);
    }

    /// <summary>Returns when a turn was answered with 200.</summary>
    public static async Task WaitAsync(Uri service, string path)
    {
        using var client = new HttpClient { BaseAddress = service, Timeout = Patience };
        var watch = Stopwatch.StartNew();
        while (await RefusalAsync(client, path) is { } refusal)
        {
            if (watch.Elapsed > Patience)
            {
                throw new BenchmarkException($"The service at {service} answered no turn within {Patience.TotalSeconds} seconds: {refusal}");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>Why no turn was answered; null when one was.</summary>
    private static async Task<string?> RefusalAsync(HttpClient client, string path)
    {
        try
        {
            var name = Guid.NewGuid().ToString("N");
            using var content = new ByteArrayContent(Hello.For(name, name));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync(path, content);
            return response.IsSuccessStatusCode ? null : await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
    }
}
