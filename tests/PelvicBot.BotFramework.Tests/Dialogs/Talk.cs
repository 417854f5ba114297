using System.Collections.Frozen;
using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.BotFramework.Tests.Dialogs;

/// <summary>A bot of a few small dialogs whose run goes through JSON between any two turns; what it asked and did is written to <see cref="Log"/>.</summary>
internal sealed class Talk(params WaterfallDialog<List<string>>[] dialogs)
{
    private string _stored = "[]";

    /// <summary>What the latest turn did, in order.</summary>
    public List<string> Log { get; private set; } = [];

    public List<DialogFrame> Stack => JsonSerializer.Deserialize<List<DialogFrame>>(_stored)!;

    public DialogFrame Top => Stack[^1];

    /// <summary>Where the run stands: <c>outer.step/inner.step</c>.</summary>
    public string At => string.Join('/', Stack.Select(f => $"{f.Dialog}.{f.Step}"));

    /// <summary>One turn; nothing is stored when it throws.</summary>
    public T Turn<T>(Func<DialogContext<List<string>>, T> act)
    {
        Log = [];
        var stack = Stack;
        var result = act(new DialogContext<List<string>>(new DialogSet<List<string>>(dialogs), Log, stack));
        _stored = JsonSerializer.Serialize(stack);
        return result;
    }

    public Talk Turn(Action<DialogContext<List<string>>> act)
    {
        Turn(d =>
        {
            act(d);
            return true;
        });
        return this;
    }

    public Talk Begin(string dialog) => Turn(d => d.Begin(dialog));

    public Talk Answer(DialogValue value) => Turn(d => d.Answer(value));

    /// <summary>The same stored run under other definitions: a deploy.</summary>
    public Talk Deploy(params WaterfallDialog<List<string>>[] changed) => new(changed) { _stored = _stored };

    public static WaterfallDialog<List<string>> Dialog(string id, params WaterfallStep<List<string>>[] steps) => new(id, 1, [.. steps]);

    /// <summary>A step that asks and takes any text.</summary>
    /// <param name="id">The step, and what the log says of it.</param>
    /// <param name="on">Routes, as <c>label=target</c>.</param>
    public static WaterfallStep<List<string>> Asks(string id, params string[] on) => new() { Id = id, Ask = new Prompt(id), Routes = Routes(on) };

    /// <summary>A step that only does something.</summary>
    public static WaterfallStep<List<string>> Does(string id, StepAction<List<string>>? action = null, params string[] on) => new()
    {
        Id = id,
        Do = (log, frame) =>
        {
            log.Add(id);
            return action?.Invoke(log, frame);
        },
        Routes = Routes(on),
    };

    public static WaterfallStep<List<string>> Begins(string id, string dialog, params string[] on) => new()
    {
        Id = id,
        Begin = new BeginDialog(dialog, FrozenDictionary<string, string>.Empty),
        Routes = Routes(on),
    };

    public static FrozenDictionary<string, string> Routes(params string[] on) =>
        on.Select(r => r.Split('=')).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>Understands every text; logs <c>name?</c>, and the occasion when it is not the first.</summary>
    public sealed class Prompt(string name, Func<DialogFrame, bool>? asked = null) : IPrompt<List<string>>
    {
        public bool IsAsked(List<string> turn, DialogFrame frame) => asked?.Invoke(frame) ?? true;

        public void Ask(List<string> turn, DialogFrame frame, PromptOccasion occasion) => turn.Add(occasion switch
        {
            PromptOccasion.First => $"{name}?",
            PromptOccasion.Retry => $"{name}? retry {frame.Attempts}",
            _ => $"{name}? again",
        });

        public PromptReading Read(List<string> turn, DialogFrame frame, string text) => new(PromptCertainty.Sure, text);
    }
}
