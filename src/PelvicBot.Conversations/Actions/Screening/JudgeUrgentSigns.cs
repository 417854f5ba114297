using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Screening;

/// <summary><c>screening/urgent-signs</c>: an urgent sign ends the questions at once; under 18 they end here too.</summary>
public sealed class JudgeUrgentSigns : IStepAction
{
    private static readonly ValueKey<bool> Adult = ValueKeys.Flag("adult");
    private static readonly ValueKey<ImmutableArray<string>> Signs = ValueKeys.Many("urgent-signs");

    public IReadOnlyList<IValueKey> Reads => [Adult, Signs];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var signs = frame.Get(Signs, []);
        var worst = signs.Where(s => s != "none").OrderByDescending(turn.Services.LevelOf).FirstOrDefault();
        if (worst is null)
        {
            return frame.Get(Adult, otherwise: true) ? null : "adult-only";
        }

        // The question stays open below, so that a misunderstanding leads back to it.
        frame.Remove(Signs);
        frame.Waiting = true;
        Safety.UrgentHelp.Begin(turn, worst, turn.Services.LevelOf(worst));
        return null;
    }
}
