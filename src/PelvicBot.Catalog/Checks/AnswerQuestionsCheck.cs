using PelvicBot.Catalog.Text;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>No two answers are asked for in the same words: one of them could never be found by them.</summary>
public sealed class AnswerQuestionsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var answer in catalog.Answers.Values.OrderBy(a => a.Info.File, StringComparer.Ordinal).ThenBy(a => a.Info.Line))
        {
            foreach (var question in answer.Questions)
            {
                var words = string.Join(' ', Words.Of(question));
                var other = asked.GetValueOrDefault(words, answer.Id);
                asked[words] = other;
                if (other != answer.Id)
                {
                    faults.Add(answer.Info.File, answer.Info.Line, $"answer '{answer.Id}': '{question}' is a way of asking for '{other}', too: keep it where it belongs");
                }
            }
        }
    }
}
