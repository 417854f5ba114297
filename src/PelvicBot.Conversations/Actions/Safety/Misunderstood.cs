using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>urgent/misunderstood</c>: the flag is taken back, and the talk goes on where it was.</summary>
public sealed class Misunderstood : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.Record("red-flag-withdrawn", new EventData { Id = frame.Get(UrgentHelp.Flag) });
        turn.Member = turn.Member with { Hold = null };
        UrgentWords.Say(turn, frame, "misunderstanding");
        return null;
    }
}
