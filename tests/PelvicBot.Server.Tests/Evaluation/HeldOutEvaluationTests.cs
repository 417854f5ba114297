using System.Text.Json;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Tests.Evaluation;

public sealed class HeldOutEvaluationTests
{
    private static readonly ContentCatalog Catalog = Load(
        ("answer/ladder", "How do I climb a ladder?; climb the ladder; climb a tall ladder; ladder climb how; climb up a ladder; zebra"),
        ("answer/ladder-twin", "How do I climb a long ladder?; climb the ladder long; climb a ladder; ladder to climb; climb up my ladder; climb the tall ladder"),
        ("answer/soup", "How do I cook soup?; cook the soup; cook a thick soup; soup cook how; cook up a soup; soup to cook"),
        ("out-of-scope/moon", "How far is the moon?; the moon far away; far moon; how far the moon; moon how far away; far to the moon"));

    private static readonly HeldOutEvaluation Evaluation = HeldOutEvaluation.Of(Catalog, 3);

    [Fact]
    public void Of_EveryWayOfAsking_IsPutOnceInTheAnswersOrder()
    {
        Assert.Equal(Catalog.Answers.Values.OrderBy(a => a.Id, StringComparer.Ordinal).SelectMany(a => a.Questions), Evaluation.Cases.Select(c => c.Message));
        Assert.Equal((18, 6), (Evaluation.Figures["to-answer"], Evaluation.Figures["to-decline"]));
    }

    [Fact]
    public void Of_Folds_HoldOutTwoOfEachAnswersSix() =>
        Assert.All(Evaluation.Cases.GroupBy(c => (c.Answer, c.Fold)), g => Assert.Equal(2, g.Count()));

    [Fact]
    public void Of_WordsThatTheOthersTeach_FindTheirAnswer()
    {
        Assert.All(Evaluation.Cases.Where(c => c.Answer == "answer/soup"), c => Assert.Equal(("answer/soup", 1), (c.Got, c.Place)));
        Assert.All(Evaluation.Cases.Where(c => c.Answer == "out-of-scope/moon"), c => Assert.Equal(("out-of-scope/moon", 1), (c.Got, c.Place)));
    }

    [Fact]
    public void Of_WordThatOnlyTheHeldOutWayHas_IsNotKnown()
    {
        var zebra = Assert.Single(Evaluation.Cases, c => c.Message == "zebra");

        Assert.Equal((null, 0), (zebra.Got, zebra.Place));
        Assert.Equal(Math.Round(1 / 18.0, 4), Evaluation.Figures["wrongly-unknown"]);
    }

    [Fact]
    public void Of_AnswersAskedForInTheSameWords_AreNamedAsConfused()
    {
        var lost = Evaluation.Cases.Where(c => (c.Answer, c.Got) == ("answer/ladder", "answer/ladder-twin")).ToList();
        var confusion = Assert.Single(Evaluation.Confusions, c => c.Answer == "answer/ladder");

        Assert.Equal(new Confusion("answer/ladder", "answer/ladder-twin", lost.Count, 6, lost[0].Message), confusion);
        Assert.All(lost, c => Assert.InRange(c.Place, 2, 3));
        Assert.DoesNotContain(Evaluation.Confusions, c => c.Answer == "answer/soup");
    }

    [Fact]
    public void Of_TheSameContentAgain_GivesTheSame() =>
        Assert.Equal(AsJson(Evaluation).GetRawText(), AsJson(HeldOutEvaluation.Of(Catalog, 3)).GetRawText());

    [Fact]
    public void Of_OneFold_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => HeldOutEvaluation.Of(Catalog, 1));

    [Fact]
    public void Fitted_TellsApartWhatIsAnsweredFromWhatIsDeclined() => Assert.All(
        Evaluation.Cases.Where(c => c.Answer is "answer/soup" or "out-of-scope/moon"),
        c => Assert.Equal(c.Answer == "answer/soup", Evaluation.Fitted.IsInScope(c.Signs)));

    [Fact]
    public void AsJson_HasFiguresConfusionsWeightsAndEachCase()
    {
        var json = AsJson(Evaluation);

        Assert.Equal(
            ["set", "total", "passed", "figures", "confusions", "cases", "scope-weights"],
            json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("held-out", 24), (json.GetProperty("set").GetString(), json.GetProperty("total").GetInt32()));
        Assert.Equal([ScopeDecision.InUse.Decline, Math.Round(Evaluation.Fitted.Decline, 2)], json.GetProperty("scope-weights").GetProperty("decline").EnumerateArray().Select(w => w.GetDouble()));
        Assert.Equal(["answer", "message", "fold", "got", "place"], json.GetProperty("cases")[0].EnumerateObject().Select(p => p.Name));
    }

    private static JsonElement AsJson(HeldOutEvaluation evaluation) => JsonSerializer.SerializeToElement(evaluation, EvaluationJson.Options);

    private static ContentCatalog Load(params (string Id, string Questions)[] answers)
    {
        const string header =
            "kind: answers\nversion: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";
        var items = answers.Select(a => $"  - id: {a.Id}\n    topic: t\n    text: Yes.\n    questions: [{a.Questions.Replace(';', ',')}]\n");
        var faults = new FaultList();
        var catalog = CatalogLoader.Load([("content/en/answers/a.yaml", header + string.Concat(items))], faults);
        Assert.Empty(faults.All);
        return catalog;
    }
}
