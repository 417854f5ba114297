using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>What nobody can get to: steps, results and dialogs; and what the code itself counts on by name.</summary>
public static class DialogReach
{
    /// <summary>Dialogs that the code begins, with the steps it knows by name.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> EntryPoints = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["welcome"] = ["consent", "region"],
        ["welcome-back"] = ["consent", "region"],
        ["menu"] = [],
        ["settings"] = ["daily-time", "half-of-day", "region"],
        ["my-data"] = [],
        ["erase-data"] = [],
        ["stop-messages"] = ["which"],
        ["pause"] = ["reason", "days"],
        ["programme"] = ["others", "change", "daily-time", "half-of-day"],
        ["programme-session"] = [],
        ["session"] = ["ready", "before", "exercise", "running", "after", "paused", "paused-after"],
        ["check-in"] = ["hello", "most", "practised", "now", "tension", "new", "what-is-new", "felt-difference", "felt-safe"],
        ["snooze"] = ["when"],
        ["link"] = ["code", "own-data"],
        ["silence"] = ["ask"],
        ["held"] = ["why"],
        ["held-hello"] = ["hello"],
        ["screening"] = ["adult", "urgent-signs", "conditions"],
        ["urgent-help"] = ["now", "nearby", "someone", "alone"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="all">Every dialog that could be read.</param>
    /// <param name="faults">Receives entry points that no file has.</param>
    public static void Run(IReadOnlyDictionary<string, DialogDraft> all, FaultList faults)
    {
        foreach (var (dialog, steps) in EntryPoints.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (!all.TryGetValue(dialog, out var draft))
            {
                faults.Add("dialogs", 1, $"the coach begins the dialog '{dialog}' itself, and no file has that id");
                continue;
            }

            foreach (var step in steps.Where(s => draft.Steps.All(d => d.Id != s)))
            {
                draft.Fields.Fault("steps", $"the coach counts on a step '{step}'");
            }
        }

        var begun = all.Values.SelectMany(d => d.Steps).Select(s => s.Begin).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var dialog in all.Values)
        {
            if (!EntryPoints.ContainsKey(dialog.Id) && !begun.Contains(dialog.Id))
            {
                dialog.Fields.Fault("id", "nothing begins this dialog");
            }

            Steps(dialog);
            Results(dialog);
        }
    }

    private static void Steps(DialogDraft dialog)
    {
        var at = dialog.Steps.Select((s, i) => (s.Id, i)).DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        var reached = new HashSet<int>();
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out var index))
        {
            if (index >= dialog.Steps.Length || !reached.Add(index))
            {
                continue;
            }

            var step = dialog.Steps[index];
            foreach (var target in step.On.Values.Append(step.Next).OfType<string>().Where(at.ContainsKey))
            {
                open.Enqueue(at[target]);
            }

            if (step.Next is null)
            {
                open.Enqueue(index + 1);
            }
        }

        for (var i = 0; i < dialog.Steps.Length; i++)
        {
            if (!reached.Contains(i) && at[dialog.Steps[i].Id] == i)
            {
                dialog.Steps[i].Fields.Fault("id", "no step leads here");
            }
        }
    }

    private static void Results(DialogDraft dialog)
    {
        var given = dialog.Steps.SelectMany(s => s.On.Values.Append(s.Next)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var result in dialog.Results.Where(r => !given.Contains($"{WaterfallDialog<CoachTurn>.End}:{r}")))
        {
            dialog.Fields.Fault("results", $"nothing ends with the result '{result}'");
        }
    }
}
