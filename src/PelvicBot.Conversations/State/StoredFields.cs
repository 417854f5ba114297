using System.Text.Json;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.State;

/// <summary>Single fields of stored documents, read without the rest, which may be damaged or of a later shape.</summary>
internal static class StoredFields
{
    /// <summary>The shape of a stored conversation, read without what a later shape may have changed.</summary>
    public static int SchemaOf(StoredConversation conversation)
    {
        var json = new Utf8JsonReader(conversation.State.Span);
        return Reach(ref json, "schema"u8) ? json.GetInt32() : ConversationState.CurrentSchema;
    }

    /// <summary>The member's country, for the emergency number; null where what is stored does not say it in a way that is understood.</summary>
    public static string? RegionOf(TurnLoad load) =>
        TopLevelText(load.Member?.Document, "region"u8) ?? TopLevelText(load.Conversation?.State, "region"u8);

    private static string? TopLevelText(ReadOnlyMemory<byte>? document, ReadOnlySpan<byte> name)
    {
        try
        {
            var json = new Utf8JsonReader((document ?? default).Span);
            return Reach(ref json, name) && json.TokenType == JsonTokenType.String ? json.GetString() : null;
        }
        catch (JsonException)
        {
            // Damaged, which may be why there is an excuse to make.
            return null;
        }
    }

    /// <summary>Goes to the value of a field of the document itself, if it has it.</summary>
    private static bool Reach(ref Utf8JsonReader json, ReadOnlySpan<byte> field)
    {
        while (json.Read())
        {
            if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(field))
            {
                return json.Read();
            }
        }

        return false;
    }
}
