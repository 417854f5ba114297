using PelvicBot.Catalog.Answers;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>Finds the catalogue's answer to a question and quotes it with its sources; nothing is generated.</summary>
public static class AnswerComposer
{
    /// <summary>Fewer words that are not shaped like a question are taken for one only when they cannot well be anything else.</summary>
    private const int FewestWords = 3;

    /// <returns>Null when the catalogue has no answer above its threshold.</returns>
    public static MessageDraft? Compose(CoachTurn turn, HeardText text)
    {
        if (!text.LooksLikeQuestion && text.Plain.Count(c => c == ' ') + 1 < FewestWords && !MayAsk(turn, text))
        {
            return null;
        }

        var situation = new AnswerSituation(KnownAnswers.Of(turn), turn.Member.Programme?.Id);
        var reply = turn.Services.Answers.Find(text.Text, situation, text.LooksLikeQuestion);
        return reply.Best is { } answer ? Compose(turn, answer) : null;
    }

    /// <summary>
    /// Whether a word or two may ask for something ("piles", "wand pain"): where nothing is asked, any but a greeting, thanks, a goodbye or a command; where
    /// the coach has asked something that this does not answer, only a way of asking word for word, since all else is an answer gone astray.
    /// </summary>
    private static bool MayAsk(CoachTurn turn, HeardText text)
    {
        var services = turn.Services;
        if (services.Greetings.Contains(text.Plain) || services.Thanks.Contains(text.Plain) || services.Goodbyes.Contains(text.Plain)
            || services.Commands.ContainsKey(text.Plain))
        {
            return false;
        }

        return turn.Dialogs.Top is null or { Dialog: "menu" } || services.Answers.IsAskedAs(text.Text);
    }

    private static MessageDraft Compose(CoachTurn turn, Answer answer)
    {
        var info = answer.Info;
        var text = turn.Fill(answer.Text);
        if (!info.Sources.IsEmpty && !answer.IsOutOfScope)
        {
            text = $"{text}\n\n{SourceNames.Line(turn, info)}";
        }

        return new MessageDraft
        {
            Id = $"ask/{(answer.IsOutOfScope ? "out-of-scope" : "answer")}",
            Text = text,
            Content = { turn.Use(info, ContentUse.Text, answer.Text) },
            Citations = answer.IsOutOfScope ? [] : SourceNames.Citations(turn.Services.Catalog, info),
        };
    }
}
