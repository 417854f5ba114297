using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog;

namespace PelvicBot.Conversations.Turns;

/// <summary>What every turn uses and none changes: the catalogue and what was built from it at start-up.</summary>
public sealed record CoachServices
{
    public required ContentCatalog Catalog { get; init; }

    public required DialogSet<CoachTurn> Dialogs { get; init; }
}
