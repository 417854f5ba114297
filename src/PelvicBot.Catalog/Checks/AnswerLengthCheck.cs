using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>An answer is short enough for one message.</summary>
public sealed class AnswerLengthCheck : IContentCheck
{
    private const int MostWords = 85;

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var answer in catalog.Answers.Values)
        {
            var words = answer.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words > MostWords)
            {
                faults.Add(answer.Info.File, answer.Info.Line, $"answer '{answer.Id}': it has {words} words, more than {MostWords}: split it or cut it");
            }
        }
    }
}
