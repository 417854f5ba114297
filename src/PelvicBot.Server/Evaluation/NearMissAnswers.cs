using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.Evaluation;

/// <summary>What the coach answers to a text that raises no alarm, for the near misses that are questions.</summary>
public static class NearMissAnswers
{
    public static Func<string, string> For(ContentCatalog catalog) =>
        text => AnswerGot.Of(catalog.AnswerIndex.Find(text, AnswerSituation.Unknown), catalog).Text;
}
