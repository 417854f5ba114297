using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Actions.Snooze;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>"Remind me in two hours", "snooze until 8 tonight": a wish with its time in it. To the check-in's hello the time alone is enough.</summary>
public sealed class ReminderListener : IListener
{
    private const string Question = "snooze/when";

    /// <summary>"Later today" is a time that has to be asked about.</summary>
    private const int MostWordsOfATime = 2;

    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (turn.Member.Consent is not { Given: true } || text.Answer.Button || TimeIn(turn, text) is not { } time)
        {
            return false;
        }

        var options = new Dictionary<string, DialogValue>(StringComparer.Ordinal);
        var question = turn.Services.Catalog.Questions[Question];
        if (LengthReader.Minutes(turn, time, until: true) is { } minutes)
        {
            if (minutes >= question.Min && minutes <= question.Max)
            {
                options[SnoozeDialog.Minutes.Name] = minutes;
            }
        }
        else if (time.Split(' ').Length > MostWordsOfATime)
        {
            // "Remind me that I have …": a wish of another kind.
            return false;
        }

        turn.BeginDialog(SnoozeDialog.Id, options);
        return true;
    }

    /// <summary>The text behind the wish; the whole text where only the time can be meant; null when it is no such wish.</summary>
    private static string? TimeIn(CoachTurn turn, HeardText text)
    {
        var wish = turn.Services.ReminderWishes.FirstOrDefault(w => text.Plain == w || text.Plain.StartsWith(w + " ", StringComparison.Ordinal));
        if (wish is not null)
        {
            // Of the text as it was typed: "7:30" loses its colon in the plain one.
            var words = text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return string.Join(' ', words.Skip(wish.Count(c => c == ' ') + 1));
        }

        var hello = turn.Dialogs.Top is { Dialog: CheckInTick.CheckIn or CheckInTick.Held, Step: "hello", Waiting: true };
        return hello && !text.LooksLikeQuestion && LengthReader.Minutes(turn, text.Text, until: true) is not null ? text.Text : null;
    }
}
