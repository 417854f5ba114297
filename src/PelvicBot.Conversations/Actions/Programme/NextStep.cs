using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/next</c>: what stands between the member and a session: <c>welcome</c>, <c>screening</c>, <c>held</c>, <c>programme</c>, or nothing.</summary>
public sealed class NextStep : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame) => turn.Member switch
    {
        { Consent: not { Given: true } } => "welcome",
        { Screened: false } => "screening",
        _ when HoldReasons.Any(turn) => "held",
        { Programme: null } => "programme",
        _ => null,
    };
}
