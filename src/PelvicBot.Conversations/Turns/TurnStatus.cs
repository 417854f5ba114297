namespace PelvicBot.Conversations.Turns;

/// <summary>How a turn ended.</summary>
public enum TurnStatus
{
    Committed,

    /// <summary>The activity id was handled before; nothing was done again.</summary>
    Duplicate,

    /// <summary>The due item was gone or replaced; nothing was done.</summary>
    Stale,

    /// <summary>The activity's type asks nothing of the coach.</summary>
    Ignored,
}
