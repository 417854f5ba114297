using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PelvicBot.Catalog.Conditions;

/// <summary>Writes an answer as the JSON value it is: true/false, a whole number, a text, or a list of texts.</summary>
public sealed class AnswerValueConverter : JsonConverter<AnswerValue>
{
    public override AnswerValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                return new AnswerValue.Flag(reader.GetBoolean());
            case JsonTokenType.Number:
                return new AnswerValue.Number(reader.GetInt32());
            case JsonTokenType.String:
                return new AnswerValue.One(reader.GetString()!);
            case JsonTokenType.StartArray:
                var values = ImmutableArray.CreateBuilder<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    values.Add(reader.GetString() ?? throw new JsonException("An answer's list holds texts only."));
                }

                return new AnswerValue.Many(values.ToImmutable());
            default:
                throw new JsonException($"An answer cannot be a JSON {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, AnswerValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case AnswerValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case AnswerValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case AnswerValue.One one:
                writer.WriteStringValue(one.Value);
                break;
            case AnswerValue.Many many:
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
