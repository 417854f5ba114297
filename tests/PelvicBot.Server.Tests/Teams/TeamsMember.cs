using System.Text;
using System.Text.Json;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Teams;

/// <summary>Somebody in Teams. Replies go to a fake channel.</summary>
internal sealed class TeamsMember(HttpClient http, FakeChannel channel, string conversation = "a:1", string type = "personal", string user = "29:jo")
{
    public Task SayAsync(string text) => SendAsync(new { type = "message", text });

    /// <summary>Sends an activity of the fields given, from this member in this conversation.</summary>
    public async Task SendAsync(object fields)
    {
        var activity = JsonSerializer.SerializeToNode(fields)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(new
        {
            id = $"m-{Guid.NewGuid():N}",
            channelId = "msteams",
            serviceUrl = channel.ServiceUrl,
            locale = "de-AT",
            from = new { id = user, name = "Jo Someone", aadObjectId = "aad-of-jo" },
            recipient = new { id = "28:coach", name = "Private coach" },
            conversation = new { id = conversation, conversationType = type, isGroup = type != "personal", tenantId = "t-1" },
        })!.AsObject())
        {
            activity.TryAdd(name, value?.DeepClone());
        }

        using var response = await http.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
    }
}
