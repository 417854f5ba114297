using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PelvicBot.Server.Endpoints;

/// <summary>Writes answers without a framework in between.</summary>
public static class Answers
{
    public static async Task WriteAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await using (var writer = new Utf8JsonWriter(response.BodyWriter))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static Task ErrorAsync(HttpContext context, RequestFault fault)
    {
        if (fault.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, fault.Status, new ErrorAnswer(new ErrorDetail(fault.Code, fault.Message)), ServerJson.Default.ErrorAnswer);
    }
}
