using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>The last programme rule fits everyone, so that nobody who may start is left without a reason.</summary>
public sealed class ProgrammeFallbackCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        if (catalog.Triage.ProgrammeRules.IsEmpty)
        {
            return;
        }

        var last = catalog.Triage.ProgrammeRules[^1];
        if (last.When is not Condition.All { Parts.IsEmpty: true } || catalog.Triage.ProgrammeLimits.Any(l => l.Programme == last.Programme))
        {
            faults.Add(
                last.Info.File,
                last.Info.Line,
                $"programme-rule '{last.Info.Id}': the last rule must fit everyone: give it 'when: always' and a programme without limits");
        }
    }
}
