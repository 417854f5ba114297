using System.Globalization;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages.Cards;

namespace PelvicBot.Conversations.Messages;

/// <summary>Makes activities of drafts: plain text, buttons or a card for closed questions, the message entity, citations.</summary>
public static class MessageComposer
{
    /// <param name="draft">What to say.</param>
    /// <param name="inbound">The activity that is answered, or the reference turned into one.</param>
    /// <param name="id">The activity id of ours, recognisable when a delivery is repeated; also the nonce of its card.</param>
    /// <param name="at">Coaching time.</param>
    /// <param name="isLast">Only the last message of a turn expects anything.</param>
    /// <param name="words">For cards and notifications.</param>
    public static Activity Compose(MessageDraft draft, Activity inbound, string id, DateTimeOffset at, bool isLast, MessageWords words)
    {
        var titles = isLast ? Titles(draft) : [];
        var message = Message(draft, inbound, id, at, isLast, words);
        if ((draft.Card ?? QuestionCards.Of(draft, titles, inbound.ChannelId, id, words)) is { } card)
        {
            // Whatever a card says, its notification says nothing of it.
            return message with { Attachments = [card.Attach()], Summary = words.NeutralSummary };
        }

        return titles.Count == 0 ? message : message with { SuggestedActions = new SuggestedActions { Actions = [.. titles.Select(Button)] } };
    }

    private static Activity Message(MessageDraft draft, Activity inbound, string id, DateTimeOffset at, bool isLast, MessageWords words)
    {
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
            Locale = words.Locale,
            Text = draft.Text.Length == 0 ? null : draft.Text,
            TextFormat = "plain",
            InputHint = isLast && draft.Expects != "none" ? "expectingInput" : "acceptingInput",
            Summary = draft.Unasked ? words.NeutralSummary : null,
            ReplyToId = draft.Unasked ? null : inbound.Id,
            Entities = Entities(draft, isLast),
        };
    }

    private static List<string> Titles(MessageDraft draft)
    {
        var titles = draft.Choices.Select(c => c.Title).ToList();
        if (draft.Expects is "scale" && draft is { Min: { } min, Max: { } max } && max - min <= 10)
        {
            titles.AddRange(Enumerable.Range(min, max - min + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        }

        return titles;
    }

    private static CardAction Button(string title) => new()
    {
        Type = "imBack",
        Title = title,
        Value = JsonSerializer.SerializeToElement(title, SchemaJson.Default.String),
    };

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
                MessageJson.Default.MessageEntity)),
        };
        if (draft.Citations.Count > 0)
        {
            entities.Add(AsEntity(CitationEntity.EntityType, JsonSerializer.SerializeToElement(
                new CitationEntity { Citation = draft.Citations }, MessageJson.Default.CitationEntity)));
        }

        return entities;
    }

    private static Entity AsEntity(string type, JsonElement fields) => new()
    {
        Type = type,
        Unknown = fields.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
    };
}
