using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace PelvicBot.Server.Tests.Fuzz;

/// <summary>One request, made of a seed and its number alone, so that it can be made again.</summary>
/// <param name="seed">Of the whole run.</param>
/// <param name="number">Of the request.</param>
/// <param name="serviceUrl">A channel that takes whatever is posted to it.</param>
/// <param name="talks">Direct Line conversations under way, with their tokens.</param>
internal sealed class FuzzCase(int seed, int number, string serviceUrl, IReadOnlyList<(string Conversation, string Token)> talks)
{
    private const string DirectLine = "/v3/directline";

    private static readonly string[] Templates =
    [
        """{"type":"message","text":"TEXT","textFormat":"plain","localTimestamp":"2026-11-02T10:00:00+01:00","localTimezone":"Europe/Vienna","entities":[{"type":"clientInfo","country":"AT"}],"channelData":{"tenant":{"id":"t"},"clientActivityID":"q"}}""",
        """{"type":"message","text":"TEXT","attachments":[{"contentType":"text/html","content":"<p>","name":"n"}],"suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"T","value":"v"}]}}""",
        """{"type":"message","value":{"pelvicbot":{"say":"TEXT","nonce":"TEXT"}}}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"a","verb":"say","data":{"pelvicbot":{"say":"TEXT","nonce":"TEXT"}}},"trigger":"manual"}}""",
        """{"type":"invoke","name":"TEXT","value":{}}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"bot"},{"id":"u","name":"N","aadObjectId":"a"}],"channelData":{"eventType":"x"}}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"u"}]}""",
        """{"type":"installationUpdate","action":"add"}""",
        """{"type":"installationUpdate","action":"remove"}""",
        """{"type":"installationUpdate","action":"add-upgrade"}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"1"}""",
        """{"type":"messageUpdate","text":"TEXT","channelData":{"eventType":"editMessage"}}""",
        """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""",
        """{"type":"event","name":"resume","value":{"a":1}}""",
        """{"type":"event","name":"due","value":"CheckIn"}""",
        """{"type":"typing"}""",
        """{"type":"endOfConversation","code":"unknown"}""",
        """{"type":"handoff","name":"handoff.initiate"}""",
        """{"type":"TEXT"}""",
    ];

    private readonly Random random = new(Mix(seed, number));

    /// <summary>For the message of a failure.</summary>
    public string Description { get; private set; } = "";

    public HttpRequestMessage Request()
    {
        var mutator = new Mutator(random);
        var request = random.Next(10) < 6 ? Channel(mutator) : DirectLineRequest(mutator);
        if (random.Next(40) == 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Header(mutator.Text()));
        }

        if (random.Next(60) == 0)
        {
            request.Headers.TryAddWithoutValidation(random.Next(2) == 0 ? "Origin" : "X-Forwarded-For", Header(mutator.Text()));
        }

        return request;
    }

    private static int Mix(int seed, int number) => unchecked((seed * 397) ^ (number * 16777619));

    private HttpRequestMessage Channel(Mutator mutator)
    {
        var fields = Template(mutator);
        var talk = random.Next(150).ToString(CultureInfo.InvariantCulture);
        var id = random.Next(4) == 0 ? "same" : number.ToString(CultureInfo.InvariantCulture);
        var reply = random.Next(5) == 0 ? "" : "\"deliveryMode\":\"expectReplies\",";
        var group = random.Next(40) == 0 ? ",\"isGroup\":true,\"conversationType\":\"groupChat\"" : "";
        var whole = $$"""
            {"id":"{{id}}","channelId":"test",{{reply}}"serviceUrl":"{{serviceUrl}}","from":{"id":"u{{talk}}","name":"N"},"recipient":{"id":"bot"},"locale":"en-GB",
             "timestamp":"2026-11-02T09:00:00.123Z","conversation":{"id":"c{{talk}}"{{group}}},{{fields[1..]}}
            """;
        return Post("/api/messages", mutator.Mutate(whole), null);
    }

    private HttpRequestMessage DirectLineRequest(Mutator mutator)
    {
        var (conversation, token) = talks[random.Next(talks.Count)];
        var bearer = random.Next(25) switch
        {
            0 => null,
            1 => talks[random.Next(talks.Count)].Token,
            2 => Spoilt(token),
            _ => token,
        };
        var one = $"{DirectLine}/conversations/{(random.Next(40) == 0 ? Uri.EscapeDataString(mutator.Text() + "x") : conversation)}";
        return random.Next(20) switch
        {
            0 => Post(DirectLine + "/tokens/generate", mutator.Mutate("""{"user":{"id":"dl_x","name":"N"},"trustedOrigins":["https://example.org"],"locale":"en"}"""), bearer),
            1 => Post(DirectLine + "/tokens/refresh", mutator.Mutate("{}"), bearer),
            2 => Post(DirectLine + "/conversations", mutator.Mutate("""{"user":{"id":"dl_x"},"locale":"en-GB"}"""), bearer),
            3 => Get($"{one}?watermark={Uri.EscapeDataString(mutator.Text())}", bearer),
            4 or 5 => Get($"{one}/activities?watermark={(random.Next(2) == 0 ? random.Next(50).ToString(CultureInfo.InvariantCulture) : Uri.EscapeDataString(mutator.Text()))}", bearer),
            6 => Get($"{one}/stream?watermark=-&t={Uri.EscapeDataString(mutator.Text())}", bearer),
            7 => Post($"{one}/upload?userId={Uri.EscapeDataString(mutator.Text())}", mutator.Mutate("{}"), bearer),
            8 => Post("/webchat/token", mutator.Mutate("""{"remember":true,"new":false,"locale":"en"}"""), bearer),
            _ => Post($"{one}/activities", mutator.Mutate(Template(mutator).Replace("{\"type\"", "{\"from\":{\"id\":\"dl_x\"},\"type\"", StringComparison.Ordinal)), bearer),
        };
    }

    /// <summary>Mostly messages: they are what a turn does most with.</summary>
    private string Template(Mutator mutator)
    {
        var template = Templates[random.Next(3) > 0 ? random.Next(4) : random.Next(Templates.Length)];
        return template.Replace("TEXT", System.Text.Json.JsonEncodedText.Encode(mutator.Text()).ToString(), StringComparison.Ordinal);
    }

    private string Spoilt(string token)
    {
        var at = random.Next(token.Length);
        return random.Next(2) == 0 ? token[..at] : token.Remove(at, 1).Insert(at, ((char)random.Next('0', 'z')).ToString());
    }

    private HttpRequestMessage Post(string path, byte[] body, string? bearer)
    {
        var request = With(new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) }, bearer);
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Description = $"POST {path} {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 2000)))}";
        return request;
    }

    private HttpRequestMessage Get(string path, string? bearer)
    {
        Description = "GET " + path;
        return With(new HttpRequestMessage(HttpMethod.Get, path), bearer);
    }

    private static HttpRequestMessage With(HttpRequestMessage request, string? bearer)
    {
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
        }

        return request;
    }

    /// <summary>What a client can put into a header at all.</summary>
    private static string Header(string text) => string.Concat(text.Where(letter => letter is >= ' ' and < '\u007f').Take(2000));
}
