using System.Text.Json;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Evaluation;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Evaluation;

public class RedFlagEvaluationTests
{
    private static readonly RedFlagEvaluation Evaluation =
        new(ShippedCatalog.Instance, message => $"answer to {message}");

    [Fact]
    public void RedFlags_AsJson_HoldsEveryCaseWithItsReply()
    {
        var result = Evaluation.RedFlags([new LabelledMessage(2, "emergency", "chest-pain-breathless", "I can't breathe and my chest hurts")]);

        var root = JsonDocument.Parse(RedFlagEvaluation.ToJson(result)).RootElement;
        var only = root.GetProperty("cases")[0];

        Assert.Equal("red-flags", root.GetProperty("set").GetString());
        Assert.Equal((1, 1), (root.GetProperty("total").GetInt32(), root.GetProperty("passed").GetInt32()));
        Assert.Equal(1, root.GetProperty("figures").GetProperty("emergency/recall").GetDouble());
        Assert.Equal(2, only.GetProperty("line").GetInt32());
        Assert.Equal("emergency", only.GetProperty("got").GetProperty("level").GetString());
        Assert.Equal("chest-pain-breathless", only.GetProperty("got").GetProperty("flags")[0].GetString());
        Assert.Contains("I can't check this in chat", only.GetProperty("got").GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NearMisses_QuietText_GetsTheCoachsAnswer()
    {
        var result = Evaluation.NearMisses([new LabelledMessage(2, "general-question", null, "what is sepsis?")]);

        Assert.True(result.Cases[0].Passed);
        Assert.Equal("answer to what is sepsis?", result.Cases[0].Reply);
    }

    [Fact]
    public void Read_RowWithTooFewFields_SaysWhere()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "kind\tmessage\nidiom\n");
            var error = Assert.Throws<FormatException>(() => LabelledMessages.Read(file, "kind", "message"));
            Assert.Equal($"{file}:2 the row has 1 fields, not 2: check its tabs", error.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
