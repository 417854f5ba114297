namespace PelvicBot.Conversations.Ports;

/// <summary>What a due item is for. A member has at most one of each kind; setting it again replaces it.</summary>
public enum DueKind
{
    Timer,
    CheckIn,
    Nudge,
    MicroBreak,
    WeeklySummary,
    PauseEnd,
    SessionIdle,
    Reminder,
}
