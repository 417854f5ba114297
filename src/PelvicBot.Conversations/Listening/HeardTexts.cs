using System.Text;
using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>Makes what the listeners hear of what a member typed.</summary>
public static class HeardTexts
{
    /// <summary>The text of a message, or of a submitted card.</summary>
    public static string? TextOf(Activity activity) => CardSubmission.Of(activity) is { } card ? card.Say
        : !string.IsNullOrWhiteSpace(activity.Text) ? activity.Text
        : activity.Value switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    /// <returns>Null when there is nothing to hear.</returns>
    public static HeardText? Of(CoachTurn turn, string? text)
    {
        var clean = Clean(text);
        return clean.Length == 0
            ? null
            : new HeardText(clean, Plain(clean), Utterance.LooksLikeQuestion(clean), turn.Dialogs.Read(clean));
    }

    /// <summary>Lower case, letters and digits only, single spaces; "?" alone stays.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var kept = letter is '’' ? '\'' : char.ToLowerInvariant(letter);
            if (char.IsLetterOrDigit(kept) || kept == '\'' || kept == '-')
            {
                plain.Append(kept);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        var trimmed = plain.ToString().TrimEnd();
        return trimmed.Length == 0 ? text.Trim() : trimmed;
    }

    /// <summary>Without control characters, trimmed.</summary>
    private static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        return text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim()
            : text.Trim();
    }
}
