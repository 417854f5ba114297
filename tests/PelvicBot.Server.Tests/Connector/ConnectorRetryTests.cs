using System.Net;
using NodaTime;
using PelvicBot.Server.Connector;

namespace PelvicBot.Server.Tests.Connector;

public sealed class ConnectorRetryTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 8, 0);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sat, 21 Nov 2026 08:01:30 GMT", 90)]
    [InlineData("Sat, 21 Nov 2026 07:00:00 GMT", 0)]
    public void RetryAfter_InEitherForm_IsAWait(string header, int seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(TimeSpan.FromSeconds(seconds), ConnectorRetry.RetryAfter(response, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public void RetryAfter_Missing_IsNone(string? header)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Null(ConnectorRetry.RetryAfter(response, Now));
    }

    [Fact]
    public void IsTransient_OfAllStatuses_IsTheDocumentedFive() =>
        Assert.Equal([412, 429, 502, 503, 504], Enumerable.Range(100, 500).Where(ConnectorRetry.IsTransient));
}
