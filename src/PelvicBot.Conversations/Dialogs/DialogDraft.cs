using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>A dialog file as read, before it is checked and compiled.</summary>
public sealed record DialogDraft
{
    public required string Id { get; init; }

    public required Fields Fields { get; init; }

    public required int Version { get; init; }

    public required ImmutableArray<string> Results { get; init; }

    public required FrozenDictionary<string, ValueKind> Options { get; init; }

    public required FrozenDictionary<string, string> Renamed { get; init; }

    public required ImmutableArray<StepDraft> Steps { get; init; }

    public WaterfallDialog<CoachTurn> Build() => new(Id, Version, [.. Steps.Select(s => s.Build(Id))])
    {
        Options = Options,
        Results = Results,
        Renamed = Renamed,
    };
}
