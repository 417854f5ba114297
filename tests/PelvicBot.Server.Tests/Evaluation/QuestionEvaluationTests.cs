using System.Text.Json;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Server.Evaluation;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Evaluation;

public sealed class QuestionEvaluationTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    [Fact]
    public void OfQuestions_RightAndWrongTokens_CountsBoth()
    {
        var evaluation = QuestionEvaluation.OfQuestions(
            ["topic\tmust_contain\tmessage", "rk-what\trelax\twhat is a reverse kegel?", "rk-what\tgiraffe\twhat is a reverse kegel?"],
            Catalog);

        Assert.Equal(2, evaluation.Total);
        Assert.Equal(1, evaluation.Passed);
        Assert.Equal(0.5, evaluation.Figures["top-1"]);
        Assert.Equal(1, evaluation.Figures["wrongly-answered"]);
        Assert.Equal(2, evaluation.Cases[0].Line);
    }

    [Fact]
    public void OfOutOfScope_MedicineQuestion_IsDeclinedWithARedirect()
    {
        var evaluation = QuestionEvaluation.OfOutOfScope(["kind\tmessage", "drug-dosing\thow much ibuprofen can I take"], Catalog);

        Assert.Equal(1, evaluation.Passed);
        Assert.Equal("out-of-scope/medicines", evaluation.Cases[0].Got.Id);
        Assert.False(evaluation.Cases[0].Got.Answered);
    }

    [Fact]
    public void AsJson_HasEachCase()
    {
        var evaluation = QuestionEvaluation.OfOutOfScope(["kind\tmessage", "drug-dosing\thow much ibuprofen can I take"], Catalog);

        var json = JsonSerializer.SerializeToElement(evaluation, EvaluationJson.Options);

        Assert.Equal(("out-of-scope", "how much ibuprofen can I take"), (json.GetProperty("set").GetString(), json.GetProperty("cases")[0].GetProperty("message").GetString()));
    }

    [Fact]
    public void OfQuestions_LineWithMissingColumn_SaysWhich()
    {
        var fault = Assert.Throws<FormatException>(() => QuestionEvaluation.OfQuestions(["topic\tmust_contain\tmessage", "a\tb"], Catalog));

        Assert.Equal("line 2 has 2 columns: give 3, separated by tabs (topic, must_contain, message)", fault.Message);
    }

    [Fact]
    public void Got_Answered_HasTheAgreedJsonAndNamesItsSources()
    {
        var got = AnswerGot.Of(Catalog.AnswerIndex.Find("how many minutes of belly breathing a day?", AnswerSituation.Unknown), Catalog);
        var json = JsonDocument.Parse(JsonSerializer.Serialize(got)).RootElement;

        Assert.Equal(["answered", "id", "score", "text", "sources", "next"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("answer/breathing-dose", got.Id);
        Assert.Contains("Not yet reviewed by a clinician", got.Text, StringComparison.Ordinal);
        Assert.Contains("guide-phased#ex-belly-breath", got.Sources);
    }

    [Fact]
    public void Got_Unknown_SaysSoAndOffersTopics()
    {
        var got = AnswerGot.Of(Catalog.AnswerIndex.Find("zzyzx qwfp belly", AnswerSituation.Unknown), Catalog);

        Assert.False(got.Answered);
        Assert.Null(got.Id);
        Assert.NotEqual("", got.Text);
    }
}
