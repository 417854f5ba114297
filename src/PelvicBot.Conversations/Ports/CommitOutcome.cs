namespace PelvicBot.Conversations.Ports;

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    Committed,

    /// <summary>Another turn changed the conversation or the member meanwhile: load and run again.</summary>
    Conflict,

    /// <summary>The activity id was handled by another turn meanwhile: answer what that one answered.</summary>
    Duplicate,

    /// <summary>The due item was replaced or handled meanwhile: nothing to do.</summary>
    Stale,
}
