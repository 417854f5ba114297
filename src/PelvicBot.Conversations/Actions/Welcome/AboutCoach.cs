using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/about</c>: who the coach is and is not; on a workplace's channel, that the employer may keep a copy.</summary>
public sealed class AboutCoach : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Say("welcome/about");
        if (Channels.Workplace(turn.Activity.ChannelId))
        {
            turn.Say("welcome/about-teams");
        }

        return null;
    }
}
