namespace PelvicBot.BotFramework.Dialogs;

/// <summary>The dialogs under way in one turn: begins them, answers them, ends them. The stack's last frame is the one that speaks.</summary>
public sealed class DialogContext<TTurn>(DialogSet<TTurn> dialogs, TTurn turn, List<DialogFrame> stack)
{
    /// <summary>More steps than any turn needs: a loop of the definition and not of the conversation.</summary>
    private const int MaxStepsPerTurn = 200;

    private int _steps;

    public DialogFrame? Top => stack.Count == 0 ? null : stack[^1];

    public bool Empty => stack.Count == 0;

    public IReadOnlyList<DialogFrame> Stack => stack;

    /// <summary>The result of the dialog that ended last in this turn, or null.</summary>
    public string? LastResult { get; private set; }

    public void Begin(string dialogId, IReadOnlyDictionary<string, DialogValue>? options = null)
    {
        var dialog = dialogs.Find(dialogId) ?? throw new InvalidOperationException($"There is no dialog '{dialogId}'.");
        var frame = new DialogFrame { Dialog = dialog.Id, Version = dialog.Version, Step = dialog.Steps[0].Id };
        foreach (var (name, value) in options ?? new Dictionary<string, DialogValue>())
        {
            frame.Values[name] = value;
        }

        stack.Add(frame);
        Run(frame, dialog, dialog.Steps[0]);
    }

    /// <summary>Reads a text as the answer to the open question, without acting on it.</summary>
    public PromptReading Read(string text) =>
        Open(out _, out var step) is { } frame && step.Ask is { } prompt ? prompt.Read(turn, frame, text) : PromptReading.None;

    /// <summary>Takes an answer that <see cref="Read"/> gave and goes on to the next question.</summary>
    public void Answer(DialogValue value)
    {
        var frame = Open(out var dialog, out var step) ?? throw new InvalidOperationException("No question is open.");
        frame.Values[step.Id] = value;
        frame.Trail.Remove(step.Id);
        frame.Trail.Add(step.Id);
        Leave(frame, dialog, step, value.Label);
    }

    /// <summary>Leaves the open step by a label that is not an answer: a timer that ended, a command.</summary>
    /// <returns>False when the open step has no route for it.</returns>
    public bool Signal(string label)
    {
        if (Open(out var dialog, out var step) is not { } frame || !step.Routes.ContainsKey(label))
        {
            return false;
        }

        frame.Waiting = false;
        frame.Attempts = 0;
        Route(frame, dialog, step, label);
        return true;
    }

    /// <summary>Leaves the open question unanswered and goes on.</summary>
    public void Skip()
    {
        if (Open(out var dialog, out var step) is { } frame)
        {
            Leave(frame, dialog, step, label: null);
        }
    }

    /// <summary>Puts the open question once more.</summary>
    public void Ask(PromptOccasion occasion)
    {
        if (Open(out _, out var step) is { } frame)
        {
            frame.Attempts = occasion == PromptOccasion.Retry ? frame.Attempts + 1 : frame.Attempts;
            step.Ask?.Ask(turn, frame, occasion);
        }
    }

    /// <summary>Goes back to the question before the open one and forgets its answer.</summary>
    /// <returns>False when there is none.</returns>
    public bool Back()
    {
        if (Top is not { Waiting: true } frame || frame.Trail.Count == 0)
        {
            return false;
        }

        var dialog = dialogs.Find(frame.Dialog)!;
        while (frame.Trail.Count > 0)
        {
            var id = frame.Trail[^1];
            frame.Trail.RemoveAt(frame.Trail.Count - 1);
            if (dialog.Find(id) is { } step)
            {
                frame.Values.Remove(id);
                Run(frame, dialog, step);
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends the top dialog. The one below goes on with the result or, when it was interrupted, puts its question again.</summary>
    public void End(string? result)
    {
        stack.RemoveAt(stack.Count - 1);
        LastResult = result;
        if (Top is { Waiting: false } outer && dialogs.Find(outer.Dialog) is { } dialog && dialog.Find(outer.Step) is { } step)
        {
            if (step.Begin is null)
            {
                // A deploy took the step that began the nested dialog.
                Run(outer, dialog, step);
            }
            else
            {
                Leave(outer, dialog, step, result);
            }
        }
        else
        {
            Ask(PromptOccasion.Again);
        }
    }

    /// <summary>The open question's prompt, or null when none is open.</summary>
    public IPrompt<TTurn>? OpenPrompt => Open(out _, out var step) is null ? null : step.Ask;

    /// <summary>Whether the open step has a route for the label.</summary>
    public bool Routes(string label) => Open(out _, out var step) is not null && step.Routes.ContainsKey(label);

    /// <summary>Begins the top dialog anew, its answers forgotten and its options kept.</summary>
    public void RestartTop()
    {
        var frame = Top ?? throw new InvalidOperationException("No dialog is under way.");
        var dialog = dialogs.Find(frame.Dialog)!;
        frame.Values = frame.Values.Where(v => dialog.Options.ContainsKey(v.Key)).ToDictionary(StringComparer.Ordinal);
        frame.Trail.Clear();
        Run(frame, dialog, dialog.Steps[0]);
    }

    /// <summary>Drops dialogs on top that wait for nothing: none of them could ever go on.</summary>
    public void DropStalled()
    {
        while (Top is { Waiting: false })
        {
            stack.RemoveAt(stack.Count - 1);
        }
    }

    /// <summary>Drops every dialog without running anything.</summary>
    public void CancelAll() => stack.Clear();

    /// <summary>Carries stored runs on under today's definitions (<see cref="DialogUpgrade"/>).</summary>
    public DialogUpgrade Reconcile() => DialogUpgrade.Of(dialogs, stack);

    /// <summary>
    /// Puts the open question again. A dialog on top that a deploy took its step from runs on from where it was put; one that lost the nested
    /// dialog it waited for begins it anew.
    /// </summary>
    public void Resume()
    {
        if (Top is { Waiting: false } frame)
        {
            var dialog = dialogs.Find(frame.Dialog)!;
            Run(frame, dialog, dialog.Find(frame.Step)!);
        }
        else
        {
            Ask(PromptOccasion.Again);
        }
    }

    private DialogFrame? Open(out WaterfallDialog<TTurn> dialog, out WaterfallStep<TTurn> step)
    {
        (dialog, step) = (null!, null!);
        if (Top is not { Waiting: true } frame)
        {
            return null;
        }

        dialog = dialogs.Find(frame.Dialog)!;
        step = dialog.Find(frame.Step)!;
        return frame;
    }

    private void Leave(DialogFrame frame, WaterfallDialog<TTurn> dialog, WaterfallStep<TTurn> step, string? label)
    {
        frame.Waiting = false;
        frame.Attempts = 0;
        var depth = stack.Count;
        if (step.Then?.Invoke(turn, frame) is { } decided)
        {
            label = decided;
        }

        if (stack.Count == depth && ReferenceEquals(Top, frame))
        {
            Route(frame, dialog, step, label);
        }
    }

    private void Run(DialogFrame frame, WaterfallDialog<TTurn> dialog, WaterfallStep<TTurn> step)
    {
        if (++_steps > MaxStepsPerTurn)
        {
            throw new InvalidOperationException($"Dialog '{dialog.Id}' does not come to rest: its steps loop at '{step.Id}'.");
        }

        (frame.Step, frame.Waiting, frame.Attempts) = (step.Id, false, 0);
        var label = step.Do?.Invoke(turn, frame);
        if (!ReferenceEquals(Top, frame))
        {
            return;
        }

        if (label is not null && (step.Routes.ContainsKey(label) || (step.Ask is null && step.Begin is null)))
        {
            Route(frame, dialog, step, label);
        }
        else if (step.Ask is { } prompt && prompt.IsAsked(turn, frame))
        {
            frame.Waiting = true;
            prompt.Ask(turn, frame, PromptOccasion.First);
        }
        else if (step.Begin is { } begin)
        {
            Begin(begin.Dialog, begin.Options.Where(o => frame.Values.ContainsKey(o.Value)).ToDictionary(o => o.Key, o => frame.Values[o.Value]));
        }
        else
        {
            Route(frame, dialog, step, label);
        }
    }

    private void Route(DialogFrame frame, WaterfallDialog<TTurn> dialog, WaterfallStep<TTurn> step, string? label)
    {
        var target = label is not null && step.Routes.TryGetValue(label, out var routed) ? routed : step.Next ?? dialog.After(step.Id)?.Id;
        if (target is null || target.StartsWith(WaterfallDialog<TTurn>.End, StringComparison.Ordinal) && dialog.Find(target) is null)
        {
            var result = target is null || target == WaterfallDialog<TTurn>.End ? null : target[(WaterfallDialog<TTurn>.End.Length + 1)..];
            End(result);
            return;
        }

        Run(frame, dialog, dialog.Find(target)!);
    }
}
