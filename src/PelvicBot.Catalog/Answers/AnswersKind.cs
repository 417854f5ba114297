using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Answers;

/// <summary><c>kind: answers</c>: answers to members' questions, and the replies to what is out of scope.</summary>
public sealed class AnswersKind : IContentKind
{
    private const int FewestQuestions = 4;

    public string Kind => "answers";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var answer = new Answer
        {
            Info = info,
            Topic = item.Text("topic"),
            Questions = [.. item.Heard("questions")],
            Text = item.Prose("text"),
            For = QuestionsKind.ReadCondition(item, "for"),
            InsteadOf = [.. item.Texts("instead-of")],
            SeeAlso = [.. item.Texts("see-also")],
            Cues = [.. item.Heard("cues")],
            Hints = [.. item.Heard("hints")],
            Unless = [.. item.Heard("unless")],
        };
        if (answer.Questions.Length < FewestQuestions)
        {
            item.Fault("questions", $"'questions' has {answer.Questions.Length}: give at least {FewestQuestions} ways of asking, the best one first");
            return;
        }

        if (answer.InsteadOf.Length > 0 && answer.For is null)
        {
            item.Fault("instead-of", "'instead-of' needs 'for': say who gets this answer instead");
        }

        if (!answer.IsOutOfScope && answer.Cues.Length + answer.Hints.Length + answer.Unless.Length > 0)
        {
            item.Fault("cues", $"'cues', 'hints' and 'unless' are for ids that begin {Answer.OutOfScopePrefix}");
        }

        foreach (var placeholder in Placeholders.In(answer.Text).Where(p => !Region.Placeholders.Contains(p)))
        {
            item.Fault("text", $"unknown placeholder '{{{placeholder}}}'{Suggestion.For(placeholder, Region.Placeholders)}");
        }

        catalog.Answers.Add(info.Id, answer);
    }
}
