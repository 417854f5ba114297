using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Questions;

/// <summary><c>kind: questions</c>: what is asked, which answers it takes, and when it is asked.</summary>
public sealed class QuestionsKind : IContentKind
{
    private static readonly string[] Kinds = ["confirm", "choice", "choices", "scale", "number", "text", "time", "duration", "zone", "region"];

    public string Kind => "questions";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var kind = (QuestionKind)Array.IndexOf(Kinds, item.Word("kind", Kinds));
        var question = new Question
        {
            Info = info,
            Kind = kind,
            Text = item.Prose("text"),
            Again = item.OptionalProse("again"),
            Retry = item.OptionalProse("retry"),
            Easier = item.OptionalProse("easier"),
            Retries = item.OptionalInt("retries", 1, 10),
            Why = item.OptionalProse("why"),
            Choices = [.. item.Maps("choices").Select(ReadChoice)],
            Groups = [.. item.Maps("groups").Select(ReadGroup)],
            OnlySure = item.Flag("only-sure"),
            YesFrom = item.OptionalInt("yes-from", 1, 120),
            Min = item.OptionalInt("min"),
            Max = item.OptionalInt("max"),
            Asked = ReadCondition(item, "asked"),
            Optional = item.Flag("optional"),
            Until = item.Flag("until"),
        };
        if (kind is QuestionKind.Choice or QuestionKind.Choices && question.Choices.IsEmpty)
        {
            item.Fault("choices", $"a question of kind '{item.Text("kind")}' needs 'choices'");
        }

        if (kind is QuestionKind.Scale or QuestionKind.Number or QuestionKind.Duration && (question.Min is null || question.Max is null))
        {
            item.Fault("min", $"a question of kind '{item.Text("kind")}' needs 'min' and 'max'");
        }

        if (question.Until && kind != QuestionKind.Duration)
        {
            item.Fault("until", "'until' lets a time of day stand for the length until then: only a question of kind 'duration' can have it");
        }

        if (question.YesFrom is not null && kind != QuestionKind.Confirm)
        {
            item.Fault("yes-from", "'yes-from' lets an age stand for yes or no: only a question of kind 'confirm' can have it");
        }

        CheckGroups(item, question);
        catalog.Questions.Add(info.Id, question);
    }

    private static QuestionGroup ReadGroup(Fields group)
    {
        var read = new QuestionGroup(group.Text("id"), group.Prose("text"), [.. group.Texts("values")]);
        group.Done();
        return read;
    }

    private static void CheckGroups(Fields item, Question question)
    {
        if (question.Groups.IsEmpty)
        {
            return;
        }

        var known = question.Choices.Select(c => c.Value).ToList();
        foreach (var value in question.Groups.SelectMany(g => g.Values).Where(v => !known.Contains(v)).Distinct())
        {
            item.Fault("groups", $"unknown value '{value}' in 'groups'{Suggestion.For(value, known)}");
        }

        foreach (var value in known.Where(v => !question.Groups.Any(g => g.Values.Contains(v))))
        {
            item.Fault("groups", $"the value '{value}' is in none of the groups, so it would never be offered: add it to one");
        }
    }

    private static Choice ReadChoice(Fields choice)
    {
        var read = new Choice(
            choice.Text("value"),
            choice.Prose("title"),
            [.. choice.Heard("also")],
            choice.Flag("exclusive"),
            ReadCondition(choice, "shown"),
            choice.OptionalProse("as-reason"));
        choice.Done();
        return read;
    }

    /// <summary>A condition field; one that does not parse is a fault.</summary>
    public static Condition? ReadCondition(Fields fields, string key)
    {
        if (fields.OptionalText(key) is not { } text)
        {
            return null;
        }

        var condition = ConditionParser.Parse(text, out var error);
        if (condition is null)
        {
            fields.Fault(key, $"'{key}' is not a condition: {error}");
        }

        return condition;
    }
}
