using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Messages.Cards;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Tests.Random;

/// <summary>What holds after every turn.</summary>
internal sealed class Promises(CoachServices services, Action<string> fail)
{
    /// <summary>Words that must not stand where somebody else may read them.</summary>
    private static readonly string[] SubjectWords =
    [
        "pelvi", "vagin", "vulva", "penis", "kegel", "dilator", "perine", "anus", "anal", "rectal", "bladder", "bowel", "urin", "incontinen", "testic", "genital",
        "intimate", "sexual", "orgasm", "erecti", "period pain", "toilet", "squeeze",
    ];

    private bool _urgent;

    public void Hold(IReadOnlyList<Activity> messages, DueItem? due, ConversationState state, Member member)
    {
        for (var i = 0; i < messages.Count; i++)
        {
            Message(messages[i], last: i == messages.Count - 1, due);
        }

        if (state.Stack is [.., var top] && (!top.Waiting || services.Dialogs.Find(top.Dialog)?.Find(top.Step)?.Ask is null))
        {
            fail($"'{top.Dialog}' rests at '{top.Step}' with no question open");
        }

        if (state.Stack.Count > 12)
        {
            fail($"{state.Stack.Count} dialogs are piled up: {string.Join(", ", state.Stack.Select(f => f.Dialog))}");
        }

        // A reminder stays neutral: it does not repeat whatever question was left open.
        if (state.Stack.Count > 0 && messages.Count > 0 && EntityOf(messages[^1]) is { Expects: "none" } said && said.Id is not ("reminder/due" or "pause/ended"))
        {
            fail($"'{state.Stack[^1].Dialog}/{state.Stack[^1].Step}' is open and the last message expects nothing");
        }

        if (due is null && messages.Count == 0)
        {
            fail("the member got no answer");
        }

        if (member.Consent is not { Given: true }
            && (!member.Answers.IsEmpty || !member.Sessions.IsEmpty || !member.CheckIns.IsEmpty || member.Schedule is not null || member.Programme is not null))
        {
            fail($"stored without consent: {JsonSerializer.Serialize(member, CoachJson.Default.Member)}");
        }
    }

    public static MessageEntity? EntityOf(Activity message)
    {
        var entities = message.Entities?.Where(e => e.Type == MessageEntity.EntityType).ToList();
        return entities is [{ Unknown: { } fields }]
            ? JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(fields), MessageJson.Default.MessageEntity)
            : null;
    }

    private void Message(Activity message, bool last, DueItem? due)
    {
        if (EntityOf(message) is not { } entity)
        {
            fail($"no message entity: {message.Text}");
            return;
        }

        if (!last && (entity.Expects != "none" || entity.Choices is not null || message.SuggestedActions is not null))
        {
            fail($"'{entity.Id}' expects {entity.Expects} and is not the last of its turn");
        }

        if (string.IsNullOrWhiteSpace(message.Text) && message.Attachments is not [{ ContentType: AdaptiveCard.ContentType }])
        {
            fail($"'{entity.Id}' says nothing");
        }

        // An export is JSON; anything else with a brace is a placeholder nobody filled.
        if (!entity.Id.StartsWith("my-data/export", StringComparison.Ordinal) && (message.Text ?? "").AsSpan().ContainsAny('{', '}'))
        {
            fail($"'{entity.Id}' shows a placeholder");
        }

        Urgent(entity);
        if (due is not null)
        {
            Discreet(message, entity);
        }
    }

    private void Urgent(MessageEntity entity)
    {
        if (_urgent && entity.Content.Any(c => c.Id.StartsWith("ex-", StringComparison.Ordinal)))
        {
            fail($"'{entity.Id}' gives an exercise although help was not reached");
        }

        _urgent = entity.Id switch
        {
            "urgent-help/now" => true,
            "urgent-help/reached-help" or "urgent-help/misunderstanding" => false,
            _ => _urgent,
        };
    }

    private void Discreet(Activity message, MessageEntity entity)
    {
        if (message.Summary != services.Words.NeutralSummary || Subject(message.Summary) is not null)
        {
            fail($"'{entity.Id}' arrives unasked with the summary '{message.Summary}'");
        }

        if (entity.Id is "check-in/hello" or "check-in/nudge" or "silence/ask" or "reminder/due" or "pause/ended" && Subject(message.Text ?? "") is { } word)
        {
            fail($"'{entity.Id}' says '{word}' unasked");
        }
    }

    public static string? Subject(string text) => SubjectWords.FirstOrDefault(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
