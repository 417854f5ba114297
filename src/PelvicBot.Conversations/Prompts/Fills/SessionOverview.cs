using NodaTime;
using PelvicBot.Conversations.Actions.Session;
using PelvicBot.Conversations.Messages.Cards;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>session/overview</c>: what today's session is, in one sentence or, where the channel shows cards, as a list.</summary>
public sealed class SessionOverview : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        var run = new SessionRun(fill.Frame);
        var steps = run.Steps.Select(s => fill.Turn.Text(
            s.Optional ? "session/overview-optional" : "session/overview-step",
            ("name", SessionWords.Name(fill.Turn, s.Exercise).ToLowerInvariant()),
            ("duration", Length(fill, s))));
        var sentence = fill.Turn.Text("session/overview", ("steps", string.Join("; ", steps)));
        var onCard = fill.IsPut && Channels.ShowsCards(fill.Turn.Activity.ChannelId);
        fill["overview"] = onCard ? "" : sentence;
        fill.Card = onCard ? PlanCard.Of(fill.Turn.Text("card/plan"), run.Steps.Select(s => (Name(fill, s), Length(fill, s))), sentence) : null;
    }

    private static string Name(PromptFill fill, SessionRunStep step)
    {
        var name = SessionWords.Name(fill.Turn, step.Exercise);
        return step.Optional ? fill.Turn.Text("card/plan-optional", ("name", name)) : name;
    }

    private static string Length(PromptFill fill, SessionRunStep step) =>
        SessionWords.Duration(fill.Turn, step.Minutes * NodaConstants.SecondsPerMinute);
}
