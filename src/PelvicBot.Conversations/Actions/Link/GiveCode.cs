using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary><c>link/give</c>: a fresh code; an earlier one of the member ends with it.</summary>
public sealed class GiveCode : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var code = LinkCode.Create();
        var minutes = turn.Services.Catalog.Rules.LinkMinutes;
        turn.CodeGiven = new LinkCodeGiven(LinkCode.Hash(code)!, Duration.FromMinutes(minutes));
        turn.Say("link/given", ("code", code), ("minutes", CoachTurn.Number(minutes)));
        return null;
    }
}
