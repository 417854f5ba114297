using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Tests.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Prompts;

/// <summary>Only somebody's word lifts a hold: an assent to go on is none.</summary>
public sealed class ClearanceTests
{
    private static readonly string[] Ids = ["held/cleared", "screening/cleared", "screening/surgery-cleared", "screening/postnatal-check-cleared"];

    public static TheoryData<string> Questions => [.. Ids];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Read_Assent_IsNoAnswer(string id) =>
        Assert.DoesNotContain((string[])["ok", "ready", "I'm ready", "sure", "go on", "let's go", "alright", "got it", "fine", "start", "👍"], t => Read(id, t).Certainty == PromptCertainty.Sure);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Read_Yes_IsYes(string id) =>
        Assert.DoesNotContain((string[])["yes", "Yes.", "yeah", "y", "yep, they did", "they have", "ok yes"], t => !IsYes(Read(id, t)));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Read_No_IsNo(string id) =>
        Assert.DoesNotContain((string[])["no", "nope", "not yet", "not really"], t => Read(id, t).Certainty != PromptCertainty.Sure || IsYes(Read(id, t)));

    private static bool IsYes(PromptReading reading) => reading.Certainty == PromptCertainty.Sure && reading.Value is DialogValue.Flag { Value: true };

    private static PromptReading Read(string id, string text)
    {
        var question = TestCoach.Instance.Services.Catalog.Questions[id];
        return AnswerReader.Read(question, [.. question.Choices.Select(c => new ChoiceOption(c.Value, c.Title, c.Also))], Chat.SomeTurn(), text);
    }
}
