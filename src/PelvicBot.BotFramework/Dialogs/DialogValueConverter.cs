using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>Writes a dialog value as the JSON value it is.</summary>
public sealed class DialogValueConverter : JsonConverter<DialogValue>
{
    public override DialogValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.Number:
                return reader.GetInt64();
            case JsonTokenType.String:
                return reader.GetString()!;
            case JsonTokenType.StartArray:
                var values = ImmutableArray.CreateBuilder<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    values.Add(reader.GetString() ?? throw new JsonException("A dialog value's list holds texts only."));
                }

                return values.ToImmutable();
            default:
                throw new JsonException($"A dialog value cannot be a JSON {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, DialogValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case DialogValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case DialogValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case DialogValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case DialogValue.Many many:
                writer.WriteStartArray();
                foreach (var item in many.Values)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
        }
    }
}
