using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary>
/// <c>link/enter</c>: <c>wrong</c> for a code that is not valid, whatever the reason; <c>own-data</c> when something was told here already that would
/// go; otherwise this conversation carries on as the code's member.
/// </summary>
public sealed class EnterCode : IStepAction
{
    public IReadOnlyList<IValueKey> Reads => [LinkDialog.Typed];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        // A skipped question leaves nothing to look up; a typed code is never stored.
        var typed = frame.Has(LinkDialog.Typed);
        frame.Remove(LinkDialog.Typed);
        if (!typed)
        {
            return "left";
        }

        if (turn.LinkTarget is not { } target)
        {
            turn.State.WrongCodes++;
            turn.State.WrongCodeAt ??= turn.Now;
            turn.Lead("link/wrong");
            return "wrong";
        }

        if (target.Member.Id == turn.Member.Id)
        {
            turn.Say("link/same");
            return "same";
        }

        if (HasOwnData(turn))
        {
            frame.Set(LinkDialog.Hash, target.Hash);
            return "own-data";
        }

        CarryOn.Run(turn);
        return null;
    }

    private static bool HasOwnData(CoachTurn turn) =>
        turn.Member is { Consent.Given: true }
        && (turn.Member is not { Answers.IsEmpty: true, Sessions.IsEmpty: true, CheckIns.IsEmpty: true, Programme: null, Schedule: null, Hold: null }
            || turn.Dialogs.Stack.Any(f => f.Dialog == Screening.ScreeningAnswers.Dialog && f.Values.Count > 0));
}
