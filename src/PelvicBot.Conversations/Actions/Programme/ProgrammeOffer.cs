using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary>What the programme dialog remembers while it offers.</summary>
public static class ProgrammeOffer
{
    /// <summary>The programme that is offered and would be begun.</summary>
    public static readonly ValueKey<string> Chosen = ValueKeys.Text("chosen");

    /// <summary>The one the member asked for instead of the recommended one.</summary>
    public static readonly ValueKey<string> Wanted = ValueKeys.Text("wanted");

    /// <summary>The reasons have been said.</summary>
    public static readonly ValueKey<bool> Said = ValueKeys.Flag("said");

    /// <summary>The programme whose sessions are begun: itself or, while the chat does not guide it, the part of it that the chat does.</summary>
    public static string Startable(CoachTurn turn, string programme) => turn.Services.Catalog.Programmes[programme].BeginsWith ?? programme;
}
