using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Microsoft's own Direct Line client (botframework-directlinejs) in a process of its own.</summary>
public sealed class MicrosoftClient : IAsyncDisposable
{
    public const int Online = 2;
    public const int ExpiredToken = 3;

    private readonly NodeScript script;

    private MicrosoftClient(NodeScript script) => this.script = script;

    /// <summary>All it has received, in the order it did, without typing, which depends on how quick the machine is.</summary>
    public List<Activity> Heard { get; } = [];

    public int Status { get; private set; }

    /// <param name="service">Address of the service.</param>
    /// <param name="token">A Direct Line token.</param>
    /// <param name="webSocket">Streaming, or else polling.</param>
    /// <param name="conversation">To take up an earlier conversation; null starts the token's.</param>
    /// <param name="watermark">With it, what was heard already.</param>
    public static MicrosoftClient Start(Uri service, string token, bool webSocket, string? conversation = null, string? watermark = null)
    {
        var options = new { domain = new Uri(service, "/v3/directline").ToString(), token, webSocket, conversationId = conversation, watermark };
        return new MicrosoftClient(NodeScript.Start("directline.mjs", JsonSerializer.Serialize(options)));
    }

    /// <summary>Offers a message once.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="number">The client's own number of the message; a new one when null.</param>
    /// <returns>Its id, <c>retry</c> when the client is to offer it again, or the HTTP status it was refused with.</returns>
    public async Task<string> SayAsync(string text, string? number = null)
    {
        await script.WriteLineAsync(JsonSerializer.Serialize(new { say = text, number = number ?? Guid.NewGuid().ToString("N") }));
        var line = await UntilAsync(line => line.TryGetProperty("posted", out _) || line.TryGetProperty("refused", out _));
        return line.TryGetProperty("posted", out var id) ? id.GetString()! : line.GetProperty("refused").ToString();
    }

    /// <summary>Posts a message, and offers it again as the client wants where it got no answer in its two seconds: it is taken once.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> PostAsync(string text, string? number = null)
    {
        number ??= Guid.NewGuid().ToString("N");
        string id;
        do
        {
            id = await SayAsync(text, number);
        }
        while (id == "retry");

        Assert.Matches("^[A-Za-z0-9_-]{22}$", id);
        return id;
    }

    /// <summary>Waits until something with the text in it was received, unless it was already after <paramref name="after"/> others.</summary>
    public async Task HearAsync(string text, int after = 0)
    {
        while (!Heard.Skip(after).Any(activity => activity.Text?.Contains(text, StringComparison.Ordinal) ?? false))
        {
            await NextAsync();
        }
    }

    /// <summary>Says each and waits for each answer.</summary>
    public async Task SayAllAsync(IReadOnlyList<(string Said, string Answer)> part)
    {
        foreach (var (said, answer) in part)
        {
            var before = Heard.Count;
            await PostAsync(said);
            await HearAsync(answer, before);
        }
    }

    public async Task StatusAsync(int status)
    {
        while (Status != status)
        {
            await NextAsync();
        }
    }

    public Task ReconnectAsync(string token, string streamUrl) =>
        script.WriteLineAsync(JsonSerializer.Serialize(new { reconnect = new { token, streamUrl } }));

    public async Task<(string Conversation, string Watermark, string Token)> WhereAsync()
    {
        await script.WriteLineAsync("""{"where":true}""");
        var where = (await UntilAsync(line => line.TryGetProperty("where", out _))).GetProperty("where");
        return (where.GetProperty("conversationId").GetString()!, where.GetProperty("watermark").GetString()!, where.GetProperty("token").GetString()!);
    }

    public ValueTask DisposeAsync() => script.DisposeAsync();

    private async Task<JsonElement> UntilAsync(Predicate<JsonElement> wanted)
    {
        while (true)
        {
            var line = await NextAsync();
            if (wanted(line))
            {
                return line;
            }
        }
    }

    private async Task<JsonElement> NextAsync()
    {
        using var document = JsonDocument.Parse(await script.ReadLineAsync());
        var line = document.RootElement.Clone();
        if (line.TryGetProperty("activity", out var json))
        {
            var activity = json.Deserialize(SchemaJson.Default.Activity)!;
            if (activity.Type != ActivityTypes.Typing)
            {
                Heard.Add(activity);
            }
        }
        else if (line.TryGetProperty("status", out var status))
        {
            Status = status.GetInt32();
        }

        return line;
    }
}
