using PelvicBot.Catalog;
using PelvicBot.Catalog.Messages;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>The messages that code says are there with the placeholders it fills, and no message is there that nothing says.</summary>
public static class MessageChecks
{
    private const string Folder = "content/en/messages";
    private const char Optional = '?';

    /// <param name="dialogs">For what they say.</param>
    /// <param name="catalog">The messages, and the tables of triage that name some.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static void Run(IEnumerable<DialogDraft> dialogs, ContentCatalog catalog, FaultList faults)
    {
        foreach (var (id, names) in SpokenMessages.All.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (catalog.Messages.TryGetValue(id, out var message))
            {
                CheckPlaceholders(message, [.. names], faults);
            }
            else
            {
                faults.Add(Folder, 1, $"the coach says '{id}', and no file has it{Suggestion.For(id, catalog.Messages.Keys)}");
            }
        }

        var said = SpokenMessages.All.Keys.Concat(dialogs.SelectMany(d => d.Steps).SelectMany(s => s.Say)).Concat(OfTriage(catalog)).ToHashSet(StringComparer.Ordinal);
        foreach (var message in catalog.Messages.Values.Where(m => !said.Contains(m.Info.Id)))
        {
            faults.Add(message.Info.File, message.Info.Line, $"message '{message.Info.Id}': unused message: nothing says it; take it out, or let a dialog say it");
        }
    }

    private static void CheckPlaceholders(Message message, IReadOnlyList<string> filled, FaultList faults)
    {
        var used = Placeholders.In(message.Text).ToHashSet(StringComparer.Ordinal);
        var known = filled.Select(n => n.TrimEnd(Optional)).ToList();
        foreach (var name in used.Where(n => !known.Contains(n) && !CommonValues.Names.Contains(n)).Order(StringComparer.Ordinal))
        {
            var what = known.Count == 0 ? "it fills none here" : $"it fills {string.Join(", ", known)}";
            faults.Add(message.Info.File, message.Info.Line, $"message '{message.Info.Id}': nothing fills the placeholder '{name}'{Suggestion.For(name, known)}; {what}");
        }

        foreach (var name in filled.Where(n => n[^1] != Optional && !used.Contains(n)))
        {
            faults.Add(message.Info.File, message.Info.Line, $"message '{message.Info.Id}': the placeholder '{name}' is missing; without it the member does not hear it");
        }
    }

    private static IEnumerable<string> OfTriage(ContentCatalog catalog) => catalog.Triage.Rules.SelectMany(r => new[] { r.Reason, r.Hold, r.Fine, r.Clear })
        .Concat(catalog.Triage.Restrictions.Select(r => r.Because))
        .Concat(catalog.Triage.ProgrammeRules.Select(r => r.Reason))
        .Concat(catalog.Triage.Advice.SelectMany(a => a.Content))
        .OfType<string>();
}
