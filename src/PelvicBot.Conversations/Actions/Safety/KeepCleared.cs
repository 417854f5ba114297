using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>held/cleared</c>: the word of someone who knows lifts the hold, never the restrictions.</summary>
public sealed class KeepCleared : IStepAction
{
    private static readonly ValueKey<string> Answer = ValueKeys.Label("why");

    public IReadOnlyList<IValueKey> Reads => [Answer];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Get(Answer) != "yes")
        {
            if (frame.Get(Answer) == "no")
            {
                turn.Say("held/still");
            }

            return null;
        }

        // Someone's word is about one thing: the sign that was told, or else what the screening found.
        if (turn.Member.Hold is not null)
        {
            turn.Member = turn.Member with { Hold = null };
            turn.Record("hold-cleared", new EventData());
            return HoldReasons.Any(turn) ? "more" : null;
        }

        turn.Member = turn.Member with { Answers = turn.Member.Answers.SetItem("cleared", new AnswerValue.Flag(true)) };
        turn.Record("cleared", new EventData());
        return null;
    }
}
