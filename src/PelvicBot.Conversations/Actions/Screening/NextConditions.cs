using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary><c>screening/conditions</c>: the question is put in groups; their answers are united. <c>more</c> while a group is left.</summary>
public sealed class NextConditions : IStepAction
{
    public const string None = "none";

    public static readonly ValueKey<int> Group = ValueKeys.Number("conditions-group");
    private static readonly ValueKey<ImmutableArray<string>> Answer = ValueKeys.Many("conditions");
    private static readonly ValueKey<ImmutableArray<string>> SoFar = ValueKeys.Many("conditions-so-far");

    /// <summary>From a later group back to the first.</summary>
    public static bool Back(CoachTurn turn)
    {
        if (turn.Dialogs.Top is not { Dialog: "screening", Step: "conditions", Waiting: true } frame || frame.Get(Group, 0) == 0)
        {
            return false;
        }

        frame.Remove(Group);
        frame.Remove(SoFar);
        turn.Dialogs.Ask(PromptOccasion.First);
        return true;
    }

    public IReadOnlyList<IValueKey> Reads => [Answer];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var groups = turn.Services.Catalog.Questions["screening/conditions"].Groups;
        var united = frame.Get(SoFar, []).Concat(frame.Get(Answer, [])).Where(v => v != None).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var group = frame.Get(Group, 0);
        if (group + 1 < groups.Length)
        {
            frame.Set(SoFar, united);
            frame.Set(Group, group + 1);
            frame.Values.Remove("conditions");
            return "more";
        }

        frame.Remove(SoFar);
        frame.Remove(Group);
        frame.Set(Answer, united.IsEmpty ? [None] : united);
        return null;
    }
}
