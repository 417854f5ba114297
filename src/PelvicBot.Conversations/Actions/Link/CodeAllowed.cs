using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary><c>link/allowed</c>: <c>locked</c> for a while after too many wrong codes.</summary>
public sealed class CodeAllowed : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var rules = turn.Services.Catalog.Rules;
        if (turn.State.WrongCodeAt is { } first && turn.Now - first >= Duration.FromMinutes(rules.LinkMinutes))
        {
            (turn.State.WrongCodes, turn.State.WrongCodeAt) = (0, null);
        }

        if (turn.State.WrongCodes < rules.LinkTries)
        {
            return null;
        }

        turn.Say("link/locked", ("minutes", CoachTurn.Number(rules.LinkMinutes)));
        return "locked";
    }
}
