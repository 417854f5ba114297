using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PelvicBot.Server.Endpoints;

/// <summary>Reads JSON bodies, bounded and straight from the pipe.</summary>
public static class RequestBody
{
    /// <summary>Bytes. The longest message any channel sends is a tenth of this.</summary>
    public const int Limit = 256 * 1024;

    /// <returns>Null when the body is empty or <c>null</c>.</returns>
    /// <exception cref="RequestFault">413 over the limit, 400 when it is no JSON of that type.</exception>
    public static async ValueTask<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (context.Request.ContentLength > Limit)
        {
            throw TooLarge();
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > Limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                return Parse(reader, read.Buffer, type);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static T? Parse<T>(PipeReader reader, ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (body.IsEmpty)
            {
                return null;
            }

            RequireText(body);
            var json = new Utf8JsonReader(body);
            var value = JsonSerializer.Deserialize(ref json, type);
            while (json.Read())
            {
                // Only white space may follow: anything else makes Read throw.
            }

            return value;
        }
        catch (JsonException exception)
        {
            // The position says where; the message could quote what a member wrote.
            throw new RequestFault(
                StatusCodes.Status400BadRequest,
                "BadSyntax",
                $"The body is not the JSON that is expected here (line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1}).");
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    /// <summary>
    /// Fields that are only kept are read as they are, and would fail when they are written again: bytes that are no UTF-8, half a character.
    /// </summary>
    /// <exception cref="JsonException">There is one.</exception>
    private static void RequireText(ReadOnlySequence<byte> body)
    {
        var bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        if (!Utf8.IsValid(bytes))
        {
            throw new JsonException();
        }

        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var json = new Utf8JsonReader(bytes);
        while (json.Read())
        {
            if (json.ValueIsEscaped && !IsText(ref json))
            {
                throw new JsonException(null, null, 0, json.TokenStartIndex);
            }
        }
    }

    private static bool IsText(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static RequestFault TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is longer than {Limit / 1024} KiB.");
}
