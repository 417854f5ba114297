using PelvicBot.Conversations.Actions.Screening;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>screening/conditions</c>: one group of conditions at a time, with the count.</summary>
public sealed class ConditionGroup : IPromptFiller
{
    private static readonly ScreeningProgress Progress = new();

    public void Fill(PromptFill fill)
    {
        Progress.Fill(fill);
        var groups = fill.Turn.Services.Catalog.Questions["screening/conditions"].Groups;
        var at = Math.Min(fill.Frame.Get(NextConditions.Group, 0), groups.Length - 1);
        var group = groups[at];
        fill.Text = ($"groups/{at}/text", group.Text);
        fill.Buttons = group.Values.ToHashSet(StringComparer.Ordinal);
    }
}
