using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/sharp</c>: sharp, rising or new pain is a red flag, not a step back.</summary>
public sealed class SharpPain : IStepAction
{
    private const string Flag = "severe-worsening-pain";

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.CancelDialogs();
        Safety.UrgentHelp.Begin(turn, Flag, turn.Services.LevelOf(Flag));
        return null;
    }
}
