using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/channel</c>: <c>private</c> where nothing shows on a lock screen; elsewhere the first message is neutral.</summary>
public sealed class ChannelPrivacy : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.State.Welcomed = true;
        return Channels.Notifies(turn.Activity.ChannelId) ? null : "private";
    }
}
