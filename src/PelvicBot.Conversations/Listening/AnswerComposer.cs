using PelvicBot.Catalog.Answers;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>Finds the catalogue's answer to a question and quotes it with its sources; nothing is generated.</summary>
public static class AnswerComposer
{
    /// <summary>A text that is not shaped like a question is taken for one from this many words on; fewer are an answer gone astray.</summary>
    private const int FewestWords = 3;

    /// <returns>Null when the catalogue has no answer above its threshold.</returns>
    public static MessageDraft? Compose(CoachTurn turn, HeardText text)
    {
        if (!text.LooksLikeQuestion && text.Plain.Count(c => c == ' ') + 1 < FewestWords)
        {
            return null;
        }

        var situation = new AnswerSituation(KnownAnswers.Of(turn), turn.Member.Programme?.Id);
        var reply = turn.Services.Answers.Find(text.Text, situation, text.LooksLikeQuestion);
        return reply.Best is { } answer ? Compose(turn, answer) : null;
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
