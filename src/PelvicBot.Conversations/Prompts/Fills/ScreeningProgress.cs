using PelvicBot.Coaching.Triage;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>screening/progress</c>: the honest count in front of a screening question.</summary>
public sealed class ScreeningProgress : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        if (!fill.IsPut)
        {
            return;
        }

        var answers = FrameAnswers.Of(fill.Turn, fill.Frame, except: fill.Frame.Step);
        var asked = Screening.Asked(fill.Turn.Services.Catalog, answers).Where(q => q.Info.Id != "welcome/consent").ToList();
        var id = $"screening/{fill.Frame.Step}";
        var number = asked.FindIndex(q => q.Info.Id == id) + 1;
        fill.Prefix = fill.Turn.Text("screening/progress", ("number", CoachTurn.Number(Math.Max(1, number))), ("total", CoachTurn.Number(asked.Count))) + " ";
    }
}
