using PelvicBot.Conversations.Ports;

namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>The names that kinds of due items are stored under: the enum may be reordered, a stored name never changes.</summary>
internal static class DueKindNames
{
    public static string Of(DueKind kind) => kind switch
    {
        DueKind.Timer => "timer",
        DueKind.CheckIn => "check-in",
        DueKind.Nudge => "nudge",
        DueKind.MicroBreak => "micro-break",
        DueKind.WeeklySummary => "weekly-summary",
        DueKind.PauseEnd => "pause-end",
        DueKind.SessionIdle => "session-idle",
        DueKind.Reminder => "reminder",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of due item without a stored name: add one to DueKindNames."),
    };

    public static DueKind Parse(string name) => name switch
    {
        "timer" => DueKind.Timer,
        "check-in" => DueKind.CheckIn,
        "nudge" => DueKind.Nudge,
        "micro-break" => DueKind.MicroBreak,
        "weekly-summary" => DueKind.WeeklySummary,
        "pause-end" => DueKind.PauseEnd,
        "session-idle" => DueKind.SessionIdle,
        "reminder" => DueKind.Reminder,
        _ => throw new StorageException(StorageFault.Corrupt, $"The database has a due item of the unknown kind '{name}'."),
    };
}
