using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>urgent/misunderstood</c>: the flag is taken back, and the talk goes on where it was.</summary>
public sealed class Misunderstood : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Record("red-flag-withdrawn", new EventData { Id = frame.Get(UrgentHelp.Flag) });
        var earlier = frame.Get(UrgentHelp.EarlierFlag) is { } flag && frame.Get(UrgentHelp.EarlierLevel) is { } level
            ? new SafetyHold(flag, level, turn.Now, HelpReached: !UrgentHelp.IsUnderWay(turn, flag, but: frame))
            : null;
        turn.Member = turn.Member with { Hold = earlier };
        UrgentWords.Say(turn, frame, "misunderstanding");
        return null;
    }
}
