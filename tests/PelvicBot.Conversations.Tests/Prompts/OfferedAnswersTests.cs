using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Tests.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Prompts;

/// <summary>Whatever a message offers is accepted back, by its value and by its title, for every question of the catalogue.</summary>
public sealed class OfferedAnswersTests
{
    public static TheoryData<string> Questions => [.. TestCoach.Instance.Services.Catalog.Questions.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Read_OfferedValueOrTitle_IsExactlyThatValue(string id)
    {
        var question = TestCoach.Instance.Services.Catalog.Questions[id];
        var turn = Chat.SomeTurn();
        ChoiceOption[] options = [.. question.Choices.Select(c => new ChoiceOption(c.Value, Title(c), c.Also))];
        var wrong = new List<string>();
        foreach (var choice in question.Choices)
        {
            foreach (var text in (string[])[choice.Value, Title(choice), .. choice.Also])
            {
                var reading = AnswerReader.Read(question, options, turn, text);
                if (reading.Certainty != PromptCertainty.Sure || Said(reading.Value) != choice.Value)
                {
                    wrong.Add($"'{text}' for {choice.Value} is read as {reading.Certainty} {Said(reading.Value)}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Read_EveryValueOfAScaleOrNumber_IsThatNumber(string id)
    {
        var question = TestCoach.Instance.Services.Catalog.Questions[id];
        if (question.Kind is not (QuestionKind.Scale or QuestionKind.Number))
        {
            return;
        }

        var turn = Chat.SomeTurn();
        for (var value = question.Min!.Value; value <= question.Max!.Value; value++)
        {
            Assert.Equal((long)value, AnswerReader.Read(question, [], turn, CoachNumber(value)).Value);
        }

        Assert.Null(AnswerReader.Read(question, [], turn, CoachNumber(question.Max.Value + 1)).Value);
    }

    private static string CoachNumber(int value) => Conversations.Turns.CoachTurn.Number(value);

    /// <summary>Titles with a place or a time in them, filled as they would be.</summary>
    private static string Title(Choice choice) => choice.Title
        .Replace("{morning}", "07:00", StringComparison.Ordinal)
        .Replace("{evening}", "19:00", StringComparison.Ordinal)
        .Replace("{zone}", "Vienna (Europe/Vienna)", StringComparison.Ordinal);

    private static string? Said(DialogValue? value) => value switch
    {
        DialogValue.Many { Values: [var one] } => one,
        DialogValue.Many several => string.Join('+', several.Values),
        _ => value?.Label,
    };
}
