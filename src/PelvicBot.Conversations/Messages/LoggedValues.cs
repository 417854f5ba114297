using System.Collections.Frozen;

namespace PelvicBot.Conversations.Messages;

/// <summary>
/// Which placeholders' values may stand in a member's log: numbers, times, and short words of the catalogue. What may be the member's own
/// words never does; what was composed of other items is shown by those.
/// </summary>
public static class LoggedValues
{
    /// <summary>Numbers, times, names of the catalogue, phone numbers, words for a body part.</summary>
    public static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
    [
        "number", "total", "n", "limit", "before", "highest", "hours", "easing", "settled", "sessions", "check-ins", "answers",
        "time", "minutes", "short", "middle", "long", "zone", "day", "days", "month", "morning", "evening", "left", "duration", "region",
        "name", "names", "part", "pain-now", "aim", "because", "topics", "where",
        "emergency-number", "maternity", "urgent-care", "crisis-line", "abuse-line", "child-line", "assault-line", "text-relay",
        "perineum", "perineum-term", "front", "transcript-kept",
    ], StringComparer.Ordinal);

    /// <summary>The member's own words or id (<c>sign</c>, <c>answer</c>, <c>id</c>, <c>json</c>), a code that lets somebody in (<c>code</c>), or composed of other items.</summary>
    public static readonly FrozenSet<string> NotKept = FrozenSet.ToFrozenSet(
    [
        "sign", "answer", "id", "json", "code",
        "reply", "called", "cannot", "reasons", "restrictions", "overview", "steps", "instructions", "phases", "place", "schedule",
        "greeting", "hint", "why", "summary", "note", "sources", "source-line", "this-chat",
        "advice", "signs", "things",
    ], StringComparer.Ordinal);

    public static IReadOnlyList<(string Name, string Value)> Of(ReadOnlySpan<(string Name, string Value)> values)
    {
        List<(string, string)>? kept = null;
        foreach (var value in values)
        {
            if (Kept.Contains(value.Name))
            {
                (kept ??= []).Add(value);
            }
        }

        return kept ?? [];
    }
}
