using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>urgent/reached</c>: help was reached. Whatever was under way ends; practice stays on hold until someone said it is fine.</summary>
public sealed class HelpReached : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (turn.Member.Hold is { } hold)
        {
            turn.Member = turn.Member with { Hold = hold with { HelpReached = true } };
            turn.Record("help-reached", new EventData { Id = hold.Flag });
        }

        foreach (var screening in turn.Dialogs.Stack.Where(f => f.Dialog == Screening.ScreeningAnswers.Dialog && !(f.Values.GetValueOrDefault("adult") is DialogValue.Flag { Value: false })))
        {
            Screening.ScreeningAnswers.Keep(turn, screening, complete: false);
        }

        UrgentWords.Say(turn, frame, "reached-help");
        turn.CancelDialogs();
        return null;
    }
}
