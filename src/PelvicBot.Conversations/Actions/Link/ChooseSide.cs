using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary><c>link/side</c>: <c>typed</c> for a code that began the dialog, <c>enter</c> where nothing is kept that could be carried elsewhere.</summary>
public sealed class ChooseSide : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (turn.LinkTarget is { } target)
        {
            frame.Set(LinkDialog.Typed, target.Hash);
            return "typed";
        }

        return turn.Member.Consent is { Given: true } ? null : "enter";
    }
}
