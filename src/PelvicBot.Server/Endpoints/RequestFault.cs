namespace PelvicBot.Server.Endpoints;

/// <summary>A request that cannot be served: becomes <c>{"error":{"code","message"}}</c>. Never carries what a member wrote.</summary>
public sealed class RequestFault : Exception
{
    public RequestFault(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    public RequestFault()
    {
    }

    public RequestFault(string message)
        : base(message)
    {
    }

    public RequestFault(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; } = StatusCodes.Status400BadRequest;

    /// <summary>When to come back, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A stable name for programs, in Direct Line's spelling: <c>BadArgument</c>, <c>TokenExpired</c>.</summary>
    public string Code { get; } = "BadArgument";
}
