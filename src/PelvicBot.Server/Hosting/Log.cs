using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Server.Hosting;

/// <summary>
/// Everything the service logs. No message text, no names, no ids of people: where something failed, the kind of the exception and its place,
/// but never its message, which could quote what somebody wrote.
/// </summary>
public static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Listening on {Urls} in {Mode}. {Surface}")]
    public static partial void Listening(ILogger logger, string urls, string mode, string surface);

    [LoggerMessage(2, LogLevel.Error, "A {Method} request failed: {Kind}{NewLine}{Place}")]
    private static partial void RequestFailed(ILogger logger, string method, string kind, string newLine, string? place);

    [LoggerMessage(3, LogLevel.Error, "A turn failed, attempt {Attempt}: {Kind}{NewLine}{Place}")]
    private static partial void TurnFailed(ILogger logger, int attempt, string kind, string newLine, string? place);

    [LoggerMessage(4, LogLevel.Error, "A turn was given up after {Attempts} attempts, and its member told so")]
    public static partial void TurnGivenUp(ILogger logger, int attempts);

    [LoggerMessage(5, LogLevel.Warning, "A message was not delivered ({Reason}); next attempt in {Wait}")]
    public static partial void DeliveryPostponed(ILogger logger, string reason, string wait);

    [LoggerMessage(6, LogLevel.Error, "A message was given up: {Reason}")]
    public static partial void DeliveryGivenUp(ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Error, "{Work} failed: {Kind}{NewLine}{Place}")]
    private static partial void WorkFailed(ILogger logger, string work, string kind, string newLine, string? place);

    [LoggerMessage(8, LogLevel.Information, "{Count} messages whose turn was cut off are answered now")]
    public static partial void Replaying(ILogger logger, int count);

    [LoggerMessage(9, LogLevel.Information, "Erased {Count} messages older than the transcript is kept")]
    public static partial void Purged(ILogger logger, int count);

    [LoggerMessage(20, LogLevel.Warning, "Reviews: {Withdrawn} items are not used any more, {InUse} expired ones are used because the coach needs them, {DueSoon} are due soon, the first on {First}; 'pelvicbot check' names them")]
    public static partial void ReviewsNear(ILogger logger, int withdrawn, int inUse, int dueSoon, string first);

    [LoggerMessage(21, LogLevel.Warning, "{Count} texts are said in English because their translation is missing or old, first {First}; 'pelvicbot check' lists them")]
    public static partial void Untranslated(ILogger logger, int count, Fault first);

    [LoggerMessage(24, LogLevel.Information, "Content: {Items} items, as the build compiled them")]
    public static partial void ContentCompiled(ILogger logger, int items);

    [LoggerMessage(25, LogLevel.Information, "Content: {Items} items; they are not what the build compiled, so this start works them out")]
    public static partial void ContentNotCompiled(ILogger logger, int items);

    [LoggerMessage(22, LogLevel.Information, "Content and dialogs were read again: {Items} items")]
    public static partial void ContentReloaded(ILogger logger, int items);

    [LoggerMessage(23, LogLevel.Error, "Content or dialogs have {Count} faults; what was there before stays in use{Faults}")]
    public static partial void ContentBroken(ILogger logger, int count, string faults);

    [LoggerMessage(10, LogLevel.Error, "The turn of something due ({Due}) failed and runs again later: {Kind}{NewLine}{Place}")]
    private static partial void DueFailed(ILogger logger, string due, string kind, string newLine, string? place);

    [LoggerMessage(11, LogLevel.Warning, "A conversation takes no more messages ({Reason}): {Count} were given up, and nothing is due there until its member writes")]
    public static partial void Unreachable(ILogger logger, string reason, int count);

    public static void DueFailed(ILogger logger, string due, Exception exception) =>
        DueFailed(logger, due, exception.GetType().Name, Environment.NewLine, exception.StackTrace);

    [LoggerMessage(13, LogLevel.Warning, "The channels' keys could not be fetched ({Kind}); {Consequence}")]
    public static partial void KeysNotFetched(ILogger logger, string kind, string consequence);

    public static void RequestFailed(ILogger logger, string method, string kind, string? place) =>
        RequestFailed(logger, method, kind, Environment.NewLine, place);

    public static void TurnFailed(ILogger logger, int attempt, Exception exception) =>
        TurnFailed(logger, attempt, exception.GetType().Name, Environment.NewLine, exception.StackTrace);

    public static void WorkFailed(ILogger logger, string work, Exception exception) =>
        WorkFailed(logger, work, exception.GetType().Name, Environment.NewLine, exception.StackTrace);
}
