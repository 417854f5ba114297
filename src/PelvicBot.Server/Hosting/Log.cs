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

    [LoggerMessage(10, LogLevel.Error, "A turn whose channel was answered already was given up after {Attempts} attempts")]
    public static partial void LateTurnGivenUp(ILogger logger, int attempts);

    [LoggerMessage(11, LogLevel.Warning, "The channels' keys could not be fetched ({Kind}); {Consequence}")]
    public static partial void KeysNotFetched(ILogger logger, string kind, string consequence);

    public static void RequestFailed(ILogger logger, string method, string kind, string? place) =>
        RequestFailed(logger, method, kind, Environment.NewLine, place);

    public static void TurnFailed(ILogger logger, int attempt, Exception exception) =>
        TurnFailed(logger, attempt, exception.GetType().Name, Environment.NewLine, exception.StackTrace);

    public static void WorkFailed(ILogger logger, string work, Exception exception) =>
        WorkFailed(logger, work, exception.GetType().Name, Environment.NewLine, exception.StackTrace);
}
