using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.ApiMessages;

/// <summary>The synchronous answer to an invoke of a card that cannot be read.</summary>
/// <param name="StatusCode">HTTP status, as the answer's own.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Value">For whoever made the card.</param>
public sealed record InvokeErrorAnswer(int StatusCode, string Type, ErrorDetail Value)
{
    public static InvokeErrorAnswer Of(RequestFault fault) => new(fault.Status, "application/vnd.microsoft.error", new ErrorDetail(fault.Code, fault.Message));
}
