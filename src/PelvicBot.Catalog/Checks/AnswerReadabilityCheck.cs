using System.Globalization;
using PelvicBot.Catalog.Readability;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>An answer is short and reads at grade 8 or below, terms without a plainer word left out.</summary>
public sealed class AnswerReadabilityCheck : IContentCheck
{
    private const double HighestGrade = 8;
    private const int MostWords = 85;

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var answer in catalog.Answers.Values)
        {
            var grade = ReadingGrade.Of(answer.Text, catalog.ExemptTerms);
            if (grade > HighestGrade)
            {
                var shown = grade.ToString("0.0", CultureInfo.InvariantCulture);
                Fault(answer, $"it reads at grade {shown}, above {HighestGrade}: shorten its sentences, or list a term without a plainer word as exempt");
            }

            var words = answer.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words > MostWords)
            {
                Fault(answer, $"it has {words} words, more than {MostWords}: split it or cut it");
            }
        }

        void Fault(Answers.Answer answer, string message) =>
            faults.Add(answer.Info.File, answer.Info.Line, $"answer '{answer.Id}': {message}");
    }
}
