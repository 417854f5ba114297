using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Examples of red flags are of a flag that there is, and no message stands twice, least of all under two labels.</summary>
public sealed class RedFlagExamplesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var examples in catalog.RedFlags.Examples)
        {
            var (file, line) = (examples.Info.File, examples.Info.Line);
            if (examples.FlagId is { } flag && !catalog.RedFlags.Flags.ContainsKey(flag))
            {
                faults.Add(file, line, $"red-flag-example '{examples.Info.Id}': there is no red flag '{flag}'{Suggestion.For(flag, catalog.RedFlags.Flags.Keys)}");
            }

            foreach (var message in examples.Messages.Where(m => !first.TryAdd(m, examples.Info.Id)))
            {
                faults.Add(file, line, $"red-flag-example '{examples.Info.Id}': '{message}' is an example of '{first[message]}' already: leave it in one place");
            }
        }
    }
}
