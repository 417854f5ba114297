using PelvicBot.Catalog.Answers;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Answers;

public sealed class AnswerAccuracyTests
{
    private static readonly AnswerIndex Index = ShippedCatalog.Instance.AnswerIndex;

    [Theory]
    [InlineData("questions.tsv")]
    [InlineData("questions-later-rounds.tsv")]
    [InlineData("questions-plain.tsv")]
    public void Find_LabelledQuestions_RightAnswerFirstInNineteenOfTwenty(string file)
    {
        var questions = LabelledSet.Read(file);
        var misses = questions.Where(q => !Labels(q.Label).Contains(Answered(q.Message)?.Id)).Select(q => $"{q.Label}: {q.Message}").ToList();

        Assert.True(misses.Count <= 0.05 * questions.Count, $"{misses.Count} of {questions.Count}:\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("questions.tsv")]
    [InlineData("questions-later-rounds.tsv")]
    public void Search_LabelledQuestions_RightAnswerInTheFirstThreeInNinetyNineOfAHundred(string file)
    {
        var questions = LabelledSet.Read(file);
        var misses = questions
            .Where(q => !Index.Search(q.Message, AnswerSituation.Unknown, 3).Any(h => Labels(q.Label).Contains(h.Answer.Id)))
            .Select(q => $"{q.Label}: {q.Message}").ToList();

        Assert.True(misses.Count <= 0.01 * questions.Count, $"{misses.Count} of {questions.Count}:\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("outofscope.tsv")]
    [InlineData("outofscope-later-rounds.tsv")]
    [InlineData("outofscope-plain.tsv")]
    public void Find_OutOfScopeMessages_AreNotAnswered(string file)
    {
        var messages = LabelledSet.Read(file);
        var answered = messages.Where(m => Answered(m.Message) is not null).Select(m => $"{m.Message} -> {Answered(m.Message)!.Id}").ToList();

        Assert.True(answered.Count <= 0.03 * messages.Count, $"{answered.Count} of {messages.Count}:\n{string.Join('\n', answered)}");
    }

    [Theory]
    [InlineData("ibuprofen")]
    [InlineData("diazepam")]
    [InlineData("a valium suppository")]
    [InlineData("tramadol")]
    [InlineData("sildenafil")]
    public void Find_MedicineInAQuestionAboutPractice_IsNeverAnswered(string medicine)
    {
        string[] asked =
        [
            $"how much {medicine} before a dilator session", $"how many {medicine} when the soreness lasts two days after practice",
            $"is it ok to use {medicine} to relax my pelvic floor before belly breathing", $"am I allowed {medicine} in child's pose",
            $"My physio is away and I am sore the next day. Can I double my {medicine}?",
        ];

        Assert.All(asked, q => Assert.Equal("out-of-scope/medicines", Index.Find(q, AnswerSituation.Unknown).Best?.Id));
    }

    [Fact]
    public void Find_Statements_AreNotTakenForQuestions()
    {
        string[] statements =
        [
            "a bit better than yesterday", "two", "my back felt warm and easy", "I did it before dinner", "not much happened today",
            "about half past eight", "felt safe on the sofa with my cat", "I'd rather not say", "around a three i guess", "work was long",
        ];

        var hijacked = statements.Where(s => Index.Find(s, AnswerSituation.Unknown, shapedLikeQuestion: false).Outcome == AnswerOutcome.Answered);

        Assert.Empty(hijacked);
    }

    private static string[] Labels(string label) => label.Split('|');

    private static Answer? Answered(string message)
    {
        var reply = Index.Find(message, AnswerSituation.Unknown);
        return reply.Outcome == AnswerOutcome.Answered ? reply.Best : null;
    }
}
