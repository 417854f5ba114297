using System.Collections.Frozen;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>programme/time-zone</c>: the zone the channel says the member is in, to be confirmed.</summary>
public sealed class ChannelZone : IPromptFiller
{
    public void Fill(PromptFill fill)
    {
        if (fill.Turn.State.ChannelZone is { } zone)
        {
            fill["zone"] = ZoneReader.Shown(zone);
        }
        else
        {
            fill.Choices = FrozenSet<string>.Empty;
        }
    }
}
