using System.Text.Json;
using NodaTime;

namespace PelvicBot.Server.Connector;

/// <summary>What a connector's answer means.</summary>
public static class ConnectorAnswer
{
    /// <summary>With 403: nobody is reached there any more (Teams' documentation of proactive messages).</summary>
    private static readonly string[] Unreachable =
        ["BotDisabledByAdmin", "BotNotInConversationRoster", "ConversationBlockedByUser", "MessageWritesBlocked", "InvalidBotApiHost"];

    public static async ValueTask<DeliveryOutcome> ReadAsync(HttpResponseMessage response, Instant now)
    {
        var status = (int)response.StatusCode;
        var body = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode)
        {
            return DeliveryOutcome.Delivered(Id(body));
        }

        if (ConnectorRetry.IsTransient(status))
        {
            return DeliveryOutcome.Later($"the channel answered {status}", ConnectorRetry.RetryAfter(response, now));
        }

        // The code is in error.code, in a text within message, or in errorCode's subCode, depending on the service and its age.
        return status == StatusCodes.Status403Forbidden && Array.Find(Unreachable, code => body.Contains(code, StringComparison.Ordinal)) is { } code
            ? DeliveryOutcome.Unreachable($"the channel answered 403 {code}")
            : DeliveryOutcome.GivenUp($"the channel answered {status}");
    }

    /// <summary>The id in a body, which some channels leave empty.</summary>
    private static string? Id(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
