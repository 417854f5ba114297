using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>A dialog's definition: parsed and checked once, shared by all runs.</summary>
public sealed class WaterfallDialog<TTurn>
{
    /// <summary>The route that ends the dialog; <c>end:label</c> ends it with that result.</summary>
    public const string End = "end";

    private readonly FrozenDictionary<string, int> _positions;

    public WaterfallDialog(string id, int version, ImmutableArray<WaterfallStep<TTurn>> steps)
    {
        (Id, Version, Steps) = (id, version, steps);
        _positions = steps.Select((s, i) => KeyValuePair.Create(s.Id, i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Id { get; }

    /// <summary>Raised whenever a step is inserted, removed or renamed.</summary>
    public int Version { get; }

    public ImmutableArray<WaterfallStep<TTurn>> Steps { get; }

    /// <summary>Typed options the dialog takes.</summary>
    public FrozenDictionary<string, ValueKind> Options { get; init; } = FrozenDictionary<string, ValueKind>.Empty;

    /// <summary>Labels the dialog can end with.</summary>
    public ImmutableArray<string> Results { get; init; } = [];

    /// <summary>Former step ids and what they are called now.</summary>
    public FrozenDictionary<string, string> Renamed { get; init; } = FrozenDictionary<string, string>.Empty;

    public WaterfallStep<TTurn>? Find(string step) => _positions.TryGetValue(step, out var at) ? Steps[at] : null;

    /// <summary>The step that follows, or null at the end.</summary>
    public WaterfallStep<TTurn>? After(string step) => _positions[step] + 1 < Steps.Length ? Steps[_positions[step] + 1] : null;
}
