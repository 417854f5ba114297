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

    /// <summary>
    /// The programme whose sessions can be begun now: the fitting one where the coach holds it, else the part of it that it holds. A later
    /// step is never begun.
    /// </summary>
    public static string Startable(CoachTurn turn, string programme) => programme switch
    {
        "foundations" or "daily-circuit" => programme,
        "comfort-plan" or "daily-routine" or "self-massage" or "micro-breaks" => turn.Services.Catalog.Programmes.ContainsKey("daily-circuit") ? "daily-circuit" : "foundations",
        _ => "foundations",
    };
}
