using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/keep-felt-difference</c>: whether the member can feel the difference, for the phase's criteria.</summary>
public sealed class KeepFeltDifference : IStepAction
{
    private static readonly ValueKey<bool> Felt = ValueKeys.Flag("felt-difference");

    public IReadOnlyList<IValueKey> Reads => [Felt];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Has(Felt))
        {
            turn.Member = turn.Member with { Answers = turn.Member.Answers.SetItem(NeedsFeltDifference.Answer, new AnswerValue.Flag(frame.Get(Felt, otherwise: false))) };
        }

        return null;
    }
}
