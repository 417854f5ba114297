using NodaTime;
using PelvicBot.Conversations.Actions.Session;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>session/overview</c>: what today's session is, in one sentence.</summary>
public sealed class SessionOverview : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var run = new SessionRun(fill.Frame);
        var steps = run.Steps.Select(s => fill.Turn.Text(
            s.Optional ? "session/overview-optional" : "session/overview-step",
            ("name", SessionWords.Name(fill.Turn, s.Exercise).ToLowerInvariant()),
            ("duration", SessionWords.Duration(fill.Turn, s.Minutes * NodaConstants.SecondsPerMinute))));
        fill["overview"] = fill.Turn.Text("session/overview", ("steps", string.Join(", ", steps)));
    }
}
