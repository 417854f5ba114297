using System.Globalization;
using System.Text.Json;
using NodaTime;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.Replay;

/// <summary>
/// Shows in order what a member was told and answered, from the ids and numbers of their log and the archive of content: the words as they
/// were then. What the member typed is nowhere stored and so not shown.
/// </summary>
public sealed class MemberReplay(IMemberStore members, IContentArchive archive, TextWriter output)
{
    private const string Inset = "      ";

    private readonly ArchivedTexts _texts = new(archive);

    /// <param name="memberId">Whose.</param>
    /// <param name="from">First local day, or null for all.</param>
    /// <param name="to">Last local day, or null for all.</param>
    /// <returns>False when nothing is stored about them.</returns>
    public async Task<bool> WriteAsync(string memberId, LocalDate? from, LocalDate? to)
    {
        if (await members.FindAsync(memberId, default) is not { } stored)
        {
            return false;
        }

        var member = stored.Document.IsEmpty ? null : JsonSerializer.Deserialize(stored.Document.Span, CoachJson.Default.Member);
        var zone = member?.Schedule?.DateTimeZone ?? DateTimeZone.Utc;
        var events = (await members.EventsAsync(memberId, default))
            .Where(e => e.At.InZone(zone).Date is var day && !(day < from) && !(day > to))
            .ToList();
        await output.WriteLineAsync($"{events.Count} entries, times in {zone.Id}; member {memberId}");
        foreach (var (at, fact) in events)
        {
            var time = at.InZone(zone).ToString("uuuu'-'MM'-'dd HH':'mm':'ss", CultureInfo.InvariantCulture);
            var data = JsonSerializer.Deserialize(fact.Data.Span, MessageJson.Default.EventData) ?? new EventData();
            await (fact.Type switch
            {
                EventTypes.Said => SaidAsync(time, data.Messages ?? []),
                EventTypes.Answered => AnsweredAsync(time, data),
                EventTypes.SessionPlanned => PlannedAsync(time, data),
                _ => FactAsync(time, fact.Type, data),
            });
        }

        return true;
    }

    private async Task SaidAsync(string time, IEnumerable<LoggedMessage> messages)
    {
        foreach (var message in messages)
        {
            await output.WriteLineAsync($"{time} coach{(message.Unasked is true ? ", unasked" : "")}: {message.Id}");
            foreach (var item in message.Items)
            {
                await output.WriteLineAsync($"{Inset}[{Named(item)}]");
                await WriteInsetAsync(await _texts.TextAsync(item) ?? Missing);
            }
        }
    }

    private async Task AnsweredAsync(string time, EventData data)
    {
        var question = data.Content is [{ } asked, ..] ? asked : null;
        var answer = data.Answer is { } value ? await _texts.AnswerAsync(value, question) : "";
        await output.WriteLineAsync($"{time} member: {(question is null ? data.Id : Named(question))} = {answer}");
    }

    private async Task PlannedAsync(string time, EventData data)
    {
        await output.WriteLineAsync($"{time} session planned: {data.Id}");
        foreach (var item in data.Content ?? [])
        {
            if (item.Values?.GetValueOrDefault("left-out") is { } exercise)
            {
                await output.WriteLineAsync($"{Inset}left out {exercise} by [{Named(item)}]");
                await WriteReasonAsync(item);
            }
            else
            {
                await output.WriteLineAsync($"{Inset}{await _texts.FieldAsync(item, "name") ?? Missing} [{Named(item)}]");
            }
        }
    }

    /// <summary>A decision or another fact: its ids and numbers, and the rules behind it as they read then.</summary>
    private async Task FactAsync(string time, string type, EventData data)
    {
        string?[] said =
        [
            data.Id, data.Level, data.Rule is null ? null : $"by {data.Rule}", data.Value?.ToString(CultureInfo.InvariantCulture),
            data.Answer is null ? null : await _texts.AnswerAsync(data.Answer, null),
        ];
        await output.WriteLineAsync($"{time} {type}: {string.Join(", ", said.OfType<string>())}");
        foreach (var item in data.Content ?? [])
        {
            await output.WriteLineAsync($"{Inset}[{Named(item)}]");
            await WriteReasonAsync(item);
        }
    }

    private async Task WriteReasonAsync(LoggedItem item)
    {
        foreach (var field in (string[])["when", "condition", "because", "sign"])
        {
            if (await _texts.FieldAsync(item, field) is { } text)
            {
                await WriteInsetAsync($"{field}: {text}");
            }
        }
    }

    private async Task WriteInsetAsync(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            await output.WriteLineAsync($"{Inset}  {line}");
        }
    }

    private const string Missing = "(the archive does not have these words)";

    private static string Named(LoggedItem item) => $"{item.Id} v{item.Version.ToString(CultureInfo.InvariantCulture)} #{item.Hash}";
}
