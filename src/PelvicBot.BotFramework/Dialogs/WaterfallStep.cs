using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>One step of a waterfall: it may act, ask, act on the answer or run a nested dialog, and then routes by a label.</summary>
public sealed record WaterfallStep<TTurn>
{
    /// <summary>Stable within the dialog; stored by runs.</summary>
    public required string Id { get; init; }

    /// <summary>Runs on arrival. A label that <see cref="Routes"/> knows leaves the step without asking.</summary>
    public StepAction<TTurn>? Do { get; init; }

    public IPrompt<TTurn>? Ask { get; init; }

    /// <summary>Runs on the answer or the nested dialog's result; its label, unless null, replaces the answer's.</summary>
    public StepAction<TTurn>? Then { get; init; }

    public BeginDialog? Begin { get; init; }

    /// <summary>Where each label leads: a step id or <see cref="WaterfallDialog{TTurn}.End"/>.</summary>
    public FrozenDictionary<string, string> Routes { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Where any other label leads; null for the step that follows.</summary>
    public string? Next { get; init; }
}
