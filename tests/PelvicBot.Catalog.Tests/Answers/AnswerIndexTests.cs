using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Answers;

public sealed class AnswerIndexTests
{
    private static readonly AnswerIndex Shipped = ShippedCatalog.Instance.AnswerIndex;

    private static readonly AnswerIndex Small = Load(
        ("answer/ladder", "How do I climb a ladder?", "climb a ladder with one hand", "my ladder is too tall", "ladders and wind"),
        ("answer/soup", "How do I cook soup?", "cook a thick soup", "my soup is too thin", "soup and salt"),
        ("answer/rhododendron", "How do I water a rhododendron?", "my rhododendron is dry", "rhododendron leaves fall", "water for rhododendrons"),
        ("out-of-scope/moon", "How far is the moon?", "moon far away", "how old is the moon", "the moon and tides"));

    [Theory]
    [InlineData("and then what")]
    [InlineData("what about you")]
    [InlineData("do I have to?")]
    public void Find_FunctionWordsAlone_AreNotKnownAndOfferNothing(string message)
    {
        var reply = Shipped.Find(message, AnswerSituation.Unknown);

        Assert.Equal((AnswerOutcome.Unknown, null, 0), (reply.Outcome, reply.Best, reply.RunnersUp.Count));
    }

    [Theory]
    [InlineData("how long does it take", "answer/results-when")]
    [InlineData("What is it?", "answer/an-floor")]
    [InlineData("does it really work", "answer/claim-general")]
    [InlineData("does it work", "answer/claim-general")]
    [InlineData("what now", "answer/coach-begin")]
    public void Find_FunctionWordsThatAreAWayOfAsking_AreAnswered(string message, string answer) =>
        Assert.Equal(answer, Shipped.Find(message, AnswerSituation.Unknown).Best?.Id);

    [Theory]
    [InlineData("my rododendrum is all dried up", "answer/rhododendron")]
    [InlineData("laddering", "answer/ladder")]
    public void Search_WordThatSharesPiecesWithAKnownOne_FindsIt(string message, string answer) =>
        Assert.Equal(answer, Small.Search(message, AnswerSituation.Unknown, 1)[0].Answer.Id);

    [Fact]
    public void Search_StoryAroundAQuestion_ScoresBelowOneAndFindsIt()
    {
        var hits = Small.Search(string.Concat(Enumerable.Repeat("yesterday my neighbour told me a long tale about his garden ", 4)) + "and how do I cook a soup", AnswerSituation.Unknown, 4);

        Assert.Equal("answer/soup", hits[0].Answer.Id);
        Assert.All(hits, h => Assert.InRange(h.Score, 0, 0.99));
    }

    [Theory]
    [InlineData("Ladders, and wind!", true)]
    [InlineData("how do i cook soup", true)]
    [InlineData("ladders", false)]
    [InlineData("", false)]
    public void IsAskedAs_Text_IsComparedWordForWord(string text, bool asked) => Assert.Equal(asked, Small.IsAskedAs(text));

    private static AnswerIndex Load(params (string Id, string Title, string Second, string Third, string Fourth)[] answers)
    {
        const string header =
            "kind: answers\nversion: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";
        var items = answers.Select(a => $"  - id: {a.Id}\n    topic: t\n    text: Yes.\n    questions: [{a.Title}, {a.Second}, {a.Third}, {a.Fourth}]\n");
        var faults = new FaultList();
        var catalog = CatalogLoader.Load([("content/en/answers/a.yaml", header + string.Concat(items))], faults);
        Assert.Empty(faults.All);
        return catalog.AnswerIndex;
    }
}
