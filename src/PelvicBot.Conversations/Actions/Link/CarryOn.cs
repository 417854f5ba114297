using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary><c>link/carry-on</c>: after the member agreed, this conversation carries on as the code's member; <c>wrong</c> when the code has run out meanwhile.</summary>
public sealed class CarryOn : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        frame.Remove(LinkDialog.Hash);
        if (turn.LinkTarget is null)
        {
            turn.Lead("link/wrong");
            return "wrong";
        }

        Run(turn);
        return null;
    }

    /// <summary>They wrote here last: their messages come here from now on.</summary>
    public static void Run(CoachTurn turn)
    {
        turn.BecomeLinked();
        (turn.State.WrongCodes, turn.State.WrongCodeAt) = (0, null);
        turn.State.Welcomed = true;
        Tick.ScheduleCheckIn(turn);
        turn.Record("linked", new Messages.EventData());
        turn.Say("link/linked");
        if (Channels.Workplace(turn.Activity.ChannelId))
        {
            turn.Say("welcome/about-teams");
        }
    }
}
