using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>An answer names only answers that exist.</summary>
public sealed class AnswerReferencesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var answer in catalog.Answers.Values)
        {
            foreach (var id in answer.SeeAlso.Concat(answer.InsteadOf).Where(id => !catalog.Answers.ContainsKey(id)))
            {
                var meant = Suggestion.For(id, catalog.Answers.Keys);
                faults.Add(answer.Info.File, answer.Info.Line, $"answer '{answer.Id}': unknown answer '{id}'{meant}");
            }
        }
    }
}
