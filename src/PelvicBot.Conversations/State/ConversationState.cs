using NodaTime;
using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.State;

/// <summary>What is stored about a conversation between two turns: ids, typed values and instants; no wording and no free text.</summary>
public sealed class ConversationState
{
    /// <summary>The shape of this document. A document of a later shape is left alone and the member told so.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; set; } = CurrentSchema;

    /// <summary>Dialogs under way, the one that speaks last.</summary>
    public List<DialogFrame> Stack { get; set; } = [];

    /// <summary>BCP 47 tag of the member's latest message.</summary>
    public string? Locale { get; set; }

    /// <summary>IANA zone that the channel says the member is in.</summary>
    public string? ChannelZone { get; set; }

    /// <summary>The welcome was begun; it is begun once.</summary>
    public bool Welcomed { get; set; }

    /// <summary>Coaching time of the member's latest message.</summary>
    public Instant? HeardAt { get; set; }

    /// <summary>The last message arrived unasked, so "stop" means messages.</summary>
    public bool LastUnasked { get; set; }

    /// <summary>A due item waits for the open step to fall idle.</summary>
    public bool IdleSet { get; set; }

    /// <summary>Nonce of the card that asks the open question; null when none does.</summary>
    public string? Card { get; set; }

    /// <summary>Wrong codes typed since <see cref="WrongCodeAt"/>.</summary>
    public int WrongCodes { get; set; }

    /// <summary>Coaching time of the first of them.</summary>
    public Instant? WrongCodeAt { get; set; }

    /// <summary>ISO 3166 alpha-2 country, from the locale or the member.</summary>
    public string? Region { get; set; }

    /// <summary>They said that they are under 18: nothing else is kept of them, and what is for adults is not answered.</summary>
    public bool Under18 { get; set; }

    /// <summary>Nothing is left but that the member was welcomed.</summary>
    public void Forget()
    {
        Stack.Clear();
        Under18 = false;
        (Locale, ChannelZone, Region, HeardAt, Card) = (null, null, null, null, null);
        (LastUnasked, IdleSet) = (false, false);
    }
}
