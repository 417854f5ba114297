using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Rulings;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// No two items, and no item and a source, contradict each other on a matter unless a ruling says which reading holds; and with a
/// ruling everything that members may be told agrees with it.
/// </summary>
public sealed class ContradictionsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var statements = CueStatements.Of(catalog);
        foreach (var matter in catalog.CueMatters.Values)
        {
            var said = statements[matter.Id].Where(s => matter.Knows(s.Cue.Value)).ToList();
            var rulings = catalog.Rulings.Values.Where(r => r.Holds.Any(h => h.Matter == matter.Id)).OrderBy(r => r.Info.Line).ToList();
            foreach (var second in rulings.Skip(1))
            {
                faults.Add(second.Info.File, second.Info.Line, $"ruling '{second.Info.Id}': '{matter.Id}' is settled already by '{rulings[0].Info.Id}'; keep one");
            }

            if (rulings.Count == 0)
            {
                Unsettled(matter, said, faults);
            }
            else
            {
                Settled(matter, said, rulings[0], faults);
            }
        }
    }

    private static void Unsettled(CueMatter matter, List<CueStatement> said, FaultList faults)
    {
        var groups = said.GroupBy(s => s.Cue.Value, StringComparer.Ordinal).OrderBy(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        for (var few = 0; few < groups.Count; few++)
        {
            foreach (var many in groups.Skip(few + 1).Where(m => !matter.Agree(groups[few].Key, m.Key)))
            {
                var other = many.First();
                foreach (var one in groups[few])
                {
                    Report(
                        one,
                        $"but {other.Item.Kind} '{other.Item.Id}' says {other.Cue.Value} ({other.Item.File}:{other.Cue.Line}); change one, or add a ruling with its source that says which holds",
                        faults);
                }
            }
        }
    }

    private static void Settled(CueMatter matter, List<CueStatement> said, Ruling ruling, FaultList faults)
    {
        var holds = ruling.Holds.First(h => h.Matter == matter.Id);
        foreach (var against in said.Where(s => s.Active && !matter.Agree(s.Cue.Value, holds.Value)))
        {
            Report(against, $"but '{ruling.Info.Id}' holds {holds.Value} ({ruling.Info.File}:{holds.Line}); change it", faults);
        }

        if (matter.Knows(holds.Value) && said.All(s => matter.Agree(s.Cue.Value, holds.Value)))
        {
            faults.Add(ruling.Info.File, holds.Line, $"ruling '{ruling.Info.Id}': nothing contradicts '{matter.Id}: {holds.Value}'; record the reading that it settles, or take it away");
        }
    }

    private static void Report(CueStatement one, string what, FaultList faults) =>
        faults.Add(one.Item.File, one.Cue.Line, $"{one.Item.Kind} '{one.Item.Id}': '{one.Cue.Matter}' is {one.Cue.Value}, {what}");
}
