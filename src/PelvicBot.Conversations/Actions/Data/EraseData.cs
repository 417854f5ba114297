using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Data;

/// <summary><c>my-data/erase</c>: everything about the member goes, with this turn's commit.</summary>
public sealed class EraseData : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        turn.EraseMember = true;
        turn.Member = new Member { Id = turn.Member.Id };
        return null;
    }
}
