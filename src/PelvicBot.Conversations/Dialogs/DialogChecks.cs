using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>What must hold between a dialog, the others and the catalogue: names exist, routes lead somewhere, nothing is unreachable.</summary>
public static class DialogChecks
{
    public static void Run(DialogDraft dialog, IReadOnlyDictionary<string, DialogDraft> all, ContentCatalog catalog)
    {
        var ids = dialog.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in dialog.Steps)
        {
            if (!seen.Add(step.Id))
            {
                step.Fields.Fault("id", "the step id stands twice in the dialog");
            }

            foreach (var message in step.Say.Where(m => !catalog.Messages.ContainsKey(m)))
            {
                step.Fields.Fault("say", $"unknown content '{message}'{Suggestion.For(message, catalog.Messages.Keys)}");
            }

            foreach (var (message, name) in Unfilled(step, catalog))
            {
                step.Fields.Fault("say", $"'{message}' has the placeholder '{name}', which 'say' cannot fill; let an action say it");
            }

            foreach (var (_, target) in step.On)
            {
                Target(step, "on", target, ids, dialog);
            }

            if (step.Next is { } next)
            {
                Target(step, "next", next, ids, dialog);
            }

            StepShape.Run(step);
            Labels(step, all);
            Begin(step, all);
        }

        foreach (var (old, now) in dialog.Renamed)
        {
            if (ids.Contains(old))
            {
                dialog.Fields.Fault("renamed", $"'{old}' is renamed to '{now}' and still a step; take one of them out");
            }

            if (!ids.Contains(now))
            {
                dialog.Fields.Fault("renamed", $"'{old}' is renamed to '{now}', which is no step{Suggestion.For(now, ids)}");
            }
        }
    }

    private static IEnumerable<(string Message, string Name)> Unfilled(StepDraft step, ContentCatalog catalog) => step.Say
        .Where(catalog.Messages.ContainsKey)
        .SelectMany(m => Placeholders.In(catalog.Messages[m].Text).Where(n => !CommonValues.Names.Contains(n)).Select(n => (m, n)));

    private static void Target(StepDraft step, string key, string target, HashSet<string> ids, DialogDraft dialog)
    {
        const string end = WaterfallDialog<CoachTurn>.End;
        if (ids.Contains(target) || target == end)
        {
            return;
        }

        if (target.StartsWith(end + ":", StringComparison.Ordinal))
        {
            var result = target[(end.Length + 1)..];
            if (!dialog.Results.Contains(result))
            {
                step.Fields.Fault(key, $"the dialog has no result '{result}'{Suggestion.For(result, dialog.Results)}; add it to 'results'");
            }

            return;
        }

        step.Fields.Fault(key, $"there is no step '{target}'{Suggestion.For(target, ids)}");
    }

    /// <summary>A route for an answer that the question cannot give is a slip of the pen.</summary>
    private static void Labels(StepDraft step, IReadOnlyDictionary<string, DialogDraft> all)
    {
        if (step.Do is not null || step.Then is not null)
        {
            return;
        }

        string[] known = step switch
        {
            { Prompt.Question: { Kind: QuestionKind.Choice } question } => [.. question.Choices.Select(c => c.Value), .. Signals.All],
            { Prompt.Question: { Kind: QuestionKind.Confirm } question } => ["yes", "no", .. question.Choices.Select(c => c.Value), .. Signals.All],
            { Begin: { } begin } when all.TryGetValue(begin, out var nested) => [.. nested.Results],
            _ => [],
        };
        foreach (var label in step.On.Keys.Where(l => known.Length > 0 && !known.Contains(l, StringComparer.Ordinal)))
        {
            step.Fields.Fault("on", $"nothing gives the label '{label}'{Suggestion.For(label, known)}");
        }
    }

    private static void Begin(StepDraft step, IReadOnlyDictionary<string, DialogDraft> all)
    {
        if (step.Begin is null)
        {
            return;
        }

        if (!all.TryGetValue(step.Begin, out var nested))
        {
            step.Fields.Fault("begin", $"unknown dialog '{step.Begin}'{Suggestion.For(step.Begin, all.Keys)}");
            return;
        }

        foreach (var option in step.With.Keys.Where(o => !nested.Options.ContainsKey(o)))
        {
            step.Fields.Fault("with", $"dialog '{nested.Id}' takes no option '{option}'{Suggestion.For(option, nested.Options.Keys)}");
        }
    }
}
