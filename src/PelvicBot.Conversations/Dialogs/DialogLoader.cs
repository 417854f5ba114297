using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>Compiles dialogs/*.yaml into waterfalls, checking every name they use; all faults of all files in one run.</summary>
public sealed class DialogLoader(ContentCatalog catalog, FaultList faults)
{
    private static readonly Dictionary<string, ValueKind> OptionKinds = new(StringComparer.Ordinal)
    {
        ["text"] = ValueKind.Text, ["number"] = ValueKind.Number, ["flag"] = ValueKind.Flag, ["many"] = ValueKind.Many,
    };

    /// <param name="folder">The dialogs folder; file names in faults are relative to its parent.</param>
    /// <param name="catalog">The content that the dialogs refer to.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static DialogSet<CoachTurn> Load(string folder, ContentCatalog catalog, FaultList faults) =>
        new DialogLoader(catalog, faults).Load(ReadFolder(folder));

    /// <summary>Every dialog file of a folder, by names relative to its parent; none when there is no such folder.</summary>
    public static IEnumerable<(string Name, string Text)> ReadFolder(string folder)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder;
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return files.Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)));
    }

    /// <param name="files">Names and texts, so that tests need no folder.</param>
    public DialogSet<CoachTurn> Load(IEnumerable<(string Name, string Text)> files)
    {
        var drafts = new Dictionary<string, DialogDraft>(StringComparer.Ordinal);
        foreach (var (name, text) in files)
        {
            if (Draft(name, text) is { } draft && !drafts.TryAdd(draft.Id, draft))
            {
                draft.Fields.Fault("id", "the id is taken already by another file");
            }
        }

        foreach (var draft in drafts.Values)
        {
            DialogChecks.Run(draft, drafts, catalog);
            DialogTypes.Run(draft, drafts);
        }

        DialogReach.Run(drafts, faults);
        MessageChecks.Run(drafts.Values, catalog, faults);

        return new DialogSet<CoachTurn>(faults.Any ? [] : drafts.Values.Select(d => d.Build()));
    }

    /// <summary>One file as read, before it is held against the others; null when it is not readable as a dialog.</summary>
    public DialogDraft? Draft(string name, string text)
    {
        switch (YamlReader.Read(name, text, faults))
        {
            case null:
                return null;
            case YamlMap map:
                return Read(new Fields(name, map, "dialog", faults));
            default:
                faults.Add(name, 1, "a dialog file is a mapping: give it 'id', 'version' and 'steps'");
                return null;
        }
    }

    private DialogDraft? Read(Fields file)
    {
        var id = file.Text("id");
        file.What = $"dialog '{id}'";
        var draft = new DialogDraft
        {
            Id = id,
            Fields = file,
            Version = file.Int("version", 1),
            Results = [.. file.Texts("results")],
            Options = ReadMap(file.Map("options"), OptionKinds.ContainsKey, "text, number, flag or many")
                .ToFrozenDictionary(o => o.Key, o => OptionKinds.GetValueOrDefault(o.Value), StringComparer.Ordinal),
            Renamed = ReadMap(file.Map("renamed"), _ => true, ""),
            Steps = [.. file.Maps("steps").Select(ReadStep)],
        };
        file.Done();
        if (draft.Steps.IsEmpty)
        {
            file.Fault("steps", "it has no steps");
            return null;
        }

        return draft;
    }

    private StepDraft ReadStep(Fields step)
    {
        var id = step.Text("id");
        step.What = $"step '{id}'";
        var draft = new StepDraft
        {
            Id = id,
            Fields = step,
            Do = Action(step, "do"),
            Then = Action(step, "then"),
            Fill = step.OptionalText("fill"),
            Say = [.. step.Texts("say")],
            Ask = step.OptionalText("ask"),
            Begin = step.OptionalText("begin"),
            With = ReadMap(step.Map("with"), _ => true, ""),
            On = ReadMap(step.Map("on"), _ => true, ""),
            Next = step.OptionalText("next"),
        };
        step.Done();
        if (draft.Fill is { } fill && !PromptFills.All.ContainsKey(fill))
        {
            step.Fault("fill", $"unknown fill '{fill}'{Suggestion.For(fill, PromptFills.All.Keys)}");
        }

        if (draft.Ask is { } ask)
        {
            if (catalog.Questions.TryGetValue(ask, out var question))
            {
                draft.Prompt = new QuestionPrompt(question, draft.Fill is { } name ? PromptFills.All.GetValueOrDefault(name) : null);
            }
            else
            {
                step.Fault("ask", $"unknown content '{ask}'{Suggestion.For(ask, catalog.Questions.Keys)}");
            }
        }

        return draft;
    }

    private static IStepAction? Action(Fields step, string key)
    {
        if (step.OptionalText(key) is not { } name)
        {
            return null;
        }

        if (StepActions.All.TryGetValue(name, out var action))
        {
            return action;
        }

        step.Fault(key, $"unknown action '{name}'{Suggestion.For(name, StepActions.All.Keys)}");
        return null;
    }

    private static FrozenDictionary<string, string> ReadMap(Fields? map, Func<string, bool> allowed, string expected)
    {
        if (map is null)
        {
            return FrozenDictionary<string, string>.Empty;
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in map.Keys)
        {
            read[key] = map.Text(key);
            if (!allowed(read[key]))
            {
                map.Fault(key, $"'{key}' cannot be '{read[key]}': it is {expected}");
            }
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
