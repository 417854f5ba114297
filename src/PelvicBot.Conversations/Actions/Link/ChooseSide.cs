using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary><c>link/side</c>: <c>enter</c> where nothing is kept that could be carried elsewhere.</summary>
public sealed class ChooseSide : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame) => turn.Member.Consent is { Given: true } ? null : "enter";
}
