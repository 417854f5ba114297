using PelvicBot.Catalog.Answers;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>Finds the catalogue's answer to a question and quotes it with its sources; nothing is generated.</summary>
public static class AnswerComposer
{
    /// <returns>Null when the catalogue has no answer above its threshold.</returns>
    public static MessageDraft? Compose(CoachTurn turn, HeardText text)
    {
        var situation = new AnswerSituation(turn.Member.Answers, turn.Member.Programme?.Id);
        var reply = turn.Services.Answers.Find(text.Text, situation, text.LooksLikeQuestion);
        return reply.Best is { } answer ? Compose(turn, answer) : null;
    }

    private static MessageDraft Compose(CoachTurn turn, Answer answer)
    {
        var info = answer.Info;
        var text = turn.Fill(answer.Text);
        if (!info.Sources.IsEmpty)
        {
            var line = info.Reviewed ? "answer/source-line-reviewed" : "answer/source-line";
            text = $"{text}\n\n{turn.Text(line, ("sources", SourceNames.Of(turn.Services.Catalog, info)))}";
        }

        return new MessageDraft
        {
            Id = $"ask/{(answer.IsOutOfScope ? "out-of-scope" : "answer")}",
            Text = text,
            Content = { new ContentUse(info.Id, info.Version) },
            Citations = SourceNames.Citations(turn.Services.Catalog, info),
        };
    }
}
