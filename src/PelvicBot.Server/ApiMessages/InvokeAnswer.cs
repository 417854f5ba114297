namespace PelvicBot.Server.ApiMessages;

/// <summary>The synchronous answer to an invoke of a card.</summary>
/// <param name="StatusCode">200.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Value">A sentence that the channel shows for a moment; the replies come as messages.</param>
public sealed record InvokeAnswer(int StatusCode, string Type, string Value)
{
    /// <summary>The card was taken.</summary>
    public static InvokeAnswer Taken(string sentence) => new(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", sentence);
}
