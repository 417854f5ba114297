namespace PelvicBot.Server.Endpoints;

/// <param name="Code">A stable name for programs.</param>
/// <param name="Message">A sentence: what is wrong and what to do.</param>
public sealed record ErrorDetail(string Code, string Message);
