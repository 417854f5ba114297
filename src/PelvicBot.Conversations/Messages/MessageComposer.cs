using System.Globalization;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Json;

namespace PelvicBot.Conversations.Messages;

/// <summary>Makes activities of drafts: plain text, buttons for closed questions, the message entity, citations.</summary>
public static class MessageComposer
{
    /// <param name="draft">What to say.</param>
    /// <param name="inbound">The activity that is answered, or the reference turned into one.</param>
    /// <param name="id">The activity id of ours, recognisable when a delivery is repeated.</param>
    /// <param name="at">Coaching time.</param>
    /// <param name="isLast">Only the last message of a turn expects anything.</param>
    /// <param name="neutralSummary">What a notification may show of a message that arrives unasked.</param>
    /// <param name="locale">The language it is in.</param>
    public static Activity Compose(MessageDraft draft, Activity inbound, string id, DateTimeOffset at, bool isLast, string neutralSummary, string locale)
    {
        var titles = isLast ? Buttons(draft) : [];
        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = id,
            Timestamp = at,
            ServiceUrl = inbound.ServiceUrl,
            ChannelId = inbound.ChannelId,
            From = inbound.Recipient ?? new ChannelAccount { Id = "coach" },
            Recipient = inbound.From,
            Conversation = inbound.Conversation,
            Locale = locale,
            Text = draft.Text,
            TextFormat = "plain",
            InputHint = isLast && draft.Expects != "none" ? "expectingInput" : "acceptingInput",
            Summary = draft.Unasked ? neutralSummary : null,
            ReplyToId = draft.Unasked ? null : inbound.Id,
            SuggestedActions = titles.Count == 0 ? null : new SuggestedActions { Actions = titles },
            Entities = Entities(draft, isLast),
        };
    }

    private static List<CardAction> Buttons(MessageDraft draft)
    {
        var titles = draft.Choices.Select(c => c.Title).ToList();
        if (draft.Expects is "scale" && draft is { Min: { } min, Max: { } max } && max - min <= 10)
        {
            titles.AddRange(Enumerable.Range(min, max - min + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        }

        return [.. titles.Select(t => new CardAction
        {
            Type = "imBack",
            Title = t,
            Value = JsonSerializer.SerializeToElement(t, SchemaJson.Default.String),
        })];
    }

    private static List<Entity> Entities(MessageDraft draft, bool isLast)
    {
        var entities = new List<Entity>
        {
            AsEntity(MessageEntity.EntityType, JsonSerializer.SerializeToElement(
                new MessageEntity
                {
                    Id = draft.Id,
                    Content = draft.Content,
                    Expects = isLast ? draft.Expects : "none",
                    Choices = isLast && draft.Choices.Count > 0 ? draft.Choices : null,
                    Min = isLast ? draft.Min : null,
                    Max = isLast ? draft.Max : null,
                },
                CoachJson.Default.MessageEntity)),
        };
        if (draft.Citations.Count > 0)
        {
            entities.Add(AsEntity(CitationEntity.EntityType, JsonSerializer.SerializeToElement(
                new CitationEntity { Citation = draft.Citations }, CoachJson.Default.CitationEntity)));
        }

        return entities;
    }

    private static Entity AsEntity(string type, JsonElement fields) => new()
    {
        Type = type,
        Unknown = fields.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
    };
}
