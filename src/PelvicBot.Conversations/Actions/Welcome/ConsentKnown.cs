using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/consent-known</c>: <c>known</c> when the member has agreed before.</summary>
public sealed class ConsentKnown : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (turn.Member.Consent is { Given: true })
        {
            return "known";
        }

        turn.Lead("welcome/again");
        return null;
    }
}
