using System.Net;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_OfARunningService_SaysSo(string path, string status)
    {
        await using var service = await TestService.StartAsync();

        var response = await service.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($$"""{"status":"{{status}}"}""", await response.Content.ReadAsStringAsync());
    }
}
