using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PelvicBot.Bench.Bare;
using PelvicBot.Bench.Driving;
using PelvicBot.Bench.Processes;

namespace PelvicBot.Bench.DirectLine;

/// <summary>Members of one service with open WebSockets, who post.</summary>
internal sealed class Crowd : IDisposable
{
    /// <summary>What one post comes to: its echo, the answer, and the open question once more.</summary>
    private const int ActivitiesPerPost = 3;

    private const int ActivitiesOfTheWelcome = 2;

    private readonly HttpClient http;
    private readonly ChildService service;
    private readonly List<Member> members = [];
    private int posted;

    public Crowd(ChildService service)
    {
        this.service = service;
        http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = Driver.Connections, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null,
        })
        {
            BaseAddress = service.Address,
        };
    }

    public int Sockets => members.Sum(member => member.Sockets.Count);

    /// <summary>Members who joined over Direct Line and were welcomed, each with so many WebSockets.</summary>
    public async Task JoinAsync(int count, int socketsEach)
    {
        for (var i = 0; i < count; i++)
        {
            var answer = await SendAsync("/v3/directline/tokens/generate", $$$"""{"user":{"id":"dl_{{{Guid.NewGuid():N}}}"}}""", token: null);
            var (conversation, token) = (answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!);
            var started = await SendAsync("/v3/directline/conversations", """{"locale":"en-GB"}""", token);
            var member = new Member($"/v3/directline/conversations/{conversation}/activities", token);
            await OpenAsync(member, new Uri(started.GetProperty("streamUrl").GetString()!), socketsEach);
            await Task.WhenAll(member.Sockets.Select(socket => socket.ExpectAsync(ActivitiesOfTheWelcome)));
            members.Add(member);
        }
    }

    /// <summary>Conversations of the bare endpoints, each with so many WebSockets.</summary>
    public async Task JoinBareAsync(int count, int socketsEach)
    {
        for (var i = 0; i < count; i++)
        {
            var member = new Member(BareService.PostPath, Token: null) { Conversation = Guid.NewGuid().ToString("N") };
            var address = new UriBuilder(service.Address) { Scheme = "ws", Path = BareService.SocketPath + member.Conversation }.Uri;
            await OpenAsync(member, address, socketsEach);
            members.Add(member);
        }
    }

    /// <summary>Everybody posts once for each message, over 16 connections; done when every WebSocket has all of it.</summary>
    /// <returns>Activities per second that reached a WebSocket, and the service's CPU per one of them in microseconds.</returns>
    public async Task<(double PerSecond, double CpuMicroseconds)> PostAsync(int messages)
    {
        var cpu = service.CpuSeconds;
        var watch = Stopwatch.StartNew();
        var receiving = Task.WhenAll(members.SelectMany(member => member.Sockets).Select(socket => socket.ExpectAsync(messages * ActivitiesPerPost)));
        for (var i = 0; i < messages; i++)
        {
            await Parallel.ForEachAsync(members, new ParallelOptions { MaxDegreeOfParallelism = Driver.Connections }, async (member, _) =>
                await SendAsync(member.Path, Body(member), member.Token));
        }

        await receiving;
        if (members.SelectMany(member => member.Sockets).Any(socket => socket.HasMore))
        {
            throw new BenchmarkException($"A post came to more than {ActivitiesPerPost} activities.");
        }

        var delivered = (double)Sockets * messages * ActivitiesPerPost;
        return (delivered / watch.Elapsed.TotalSeconds, (service.CpuSeconds - cpu) * 1e6 / delivered);
    }

    public void Dispose()
    {
        foreach (var socket in members.SelectMany(member => member.Sockets))
        {
            socket.Dispose();
        }

        http.Dispose();
    }

    /// <summary>A word that is answered with one message at any time.</summary>
    private string Body(Member member)
    {
        var number = Interlocked.Increment(ref posted);
        var conversation = member.Conversation is { } id ? $$""","id":"m{{number}}","conversation":{"id":"{{id}}"}""" : "";
        return $$$"""{"type":"message","text":"help","textFormat":"plain","locale":"en-GB","from":{"id":"dl_bench"},"channelData":{"clientActivityID":"m{{{number}}}"}{{{conversation}}}}""";
    }

    private static async Task OpenAsync(Member member, Uri address, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var socket = new OpenSocket();
            member.Sockets.Add(socket);
            await socket.OpenAsync(address);
        }
    }

    private async Task<JsonElement> SendAsync(string path, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(answer)
            : throw new BenchmarkException($"{path} answered {(int)response.StatusCode}.");
    }

    private sealed record Member(string Path, string? Token)
    {
        /// <summary>Of the bare endpoints only, which learn it from the body.</summary>
        public string? Conversation { get; init; }

        public List<OpenSocket> Sockets { get; } = [];
    }
}
