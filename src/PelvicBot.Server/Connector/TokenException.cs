namespace PelvicBot.Server.Connector;

/// <summary>There is no token now. The message says why, without a secret.</summary>
/// <param name="message">For the log.</param>
/// <param name="after">When asking again makes sense.</param>
/// <param name="innerException">What the login said.</param>
public sealed class TokenException(string message, TimeSpan after, Exception? innerException = null) : Exception(message, innerException)
{
    public TimeSpan After => after;
}
