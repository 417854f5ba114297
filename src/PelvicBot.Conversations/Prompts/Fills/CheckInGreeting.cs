namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>check-in/hello</c>: a greeting for the hour.</summary>
public sealed class CheckInGreeting : IPromptFiller
{
    private const int Noon = 12;
    private const int Evening = 18;

    public void Fill(PromptFill fill)
    {
        var hour = fill.Turn.Now.InZone(fill.Turn.Zone).Hour;
        fill["greeting"] = fill.Turn.Text(hour < Noon ? "greeting/morning" : hour < Evening ? "greeting/afternoon" : "greeting/evening");
    }
}
