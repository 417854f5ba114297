using PelvicBot.Server.Hosting;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Settings;

public sealed class StartupFailureTests
{
    [Fact]
    public async Task Port_ThatIsInUse_IsNamedInTheSentence()
    {
        await using var first = await TestService.StartAsync();

        var failure = await Assert.ThrowsAnyAsync<IOException>(() => TestService.StartAsync("--Urls", first.Address.ToString()));

        Assert.Equal(
            $"port {first.Address.Port} is in use: stop the other program or start with --Urls http://localhost:PORT",
            StartupFailure.Sentence(failure));
    }

    [Fact]
    public void Sentence_OfADefect_IsNone() => Assert.Null(StartupFailure.Sentence(new InvalidOperationException("a defect")));
}
