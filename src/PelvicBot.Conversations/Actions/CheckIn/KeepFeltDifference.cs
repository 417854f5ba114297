using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/keep-felt-difference</c>: whether the member can feel the difference, for the phase's criteria.</summary>
public sealed class KeepFeltDifference : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Values.GetValueOrDefault(frame.Step) is DialogValue.Flag felt)
        {
            turn.Member = turn.Member with { Answers = turn.Member.Answers.SetItem(NeedsFeltDifference.Answer, new AnswerValue.Flag(felt.Value)) };
        }

        return null;
    }
}
