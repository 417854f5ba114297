using NodaTime;

namespace PelvicBot.Server.Connector;

/// <summary>At most <paramref name="Count"/> requests in any <paramref name="Span"/> of time.</summary>
public sealed record SendLimit(int Count, Duration Span);
