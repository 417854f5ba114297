using PelvicBot.Server.Commands;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.Tests.Settings;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("--Urls", "http://0.0.0.0:3978", "Urls is 'http://0.0.0.0:3978': in Development the service listens on loopback only")]
    [InlineData("--Urls", "http://*:3978", "Urls is 'http://*:3978': in Development the service listens on loopback only")]
    [InlineData("--Urls", "localhost", "Urls is 'localhost': write http://localhost:3978")]
    [InlineData("--Storage:Provider", "Oracle", "Storage:Provider is 'Oracle': it is one of Sqlite, PostgreSql")]
    [InlineData("--Storage:Provider", "PostgreSql", "Storage:ConnectionString is missing")]
    [InlineData("--MicrosoftAppId", "app", "MicrosoftAppPassword is missing")]
    [InlineData("--MicrosoftAppType", "Many", "MicrosoftAppType is 'Many': it is one of MultiTenant, SingleTenant, UserAssignedMSI")]
    [InlineData("--ChannelService", "https://example.org", "ChannelService is 'https://example.org': leave it out, or write https://botframework.azure.us")]
    [InlineData("--DirectLine:TrustedOrigins", "example.org", "DirectLine:TrustedOrigins is 'example.org': write an origin")]
    [InlineData("--ToChannelFromBotLoginUrl", "http://example.org", "ToChannelFromBotLoginUrl is 'http://example.org': write an https address")]
    [InlineData("--Catalog:AllowDrafts", "maybe", "Catalog:AllowDrafts is 'maybe': it is true or false")]
    [InlineData("--Clock:Start", "tomorrow", "Clock:Start is 'tomorrow': write an instant in UTC")]
    [InlineData("--WebChat:KeepTranscript", "forever", "WebChat:KeepTranscript is 'forever': write days or hours")]
    [InlineData("--Storage:Foldr", "x", "unknown setting '--Storage:Foldr' (did you mean '--Storage:Folder'?)")]
    [InlineData("--BotFramework:SendPerSecond", "9", "unknown setting '--BotFramework:SendPerSecond' (did you mean '--BotFramework:SendsPerSecond'?)")]
    [InlineData("--Storag:Folder", "x", "unknown setting '--Storag:Folder' (did you mean '--Storage:Folder'?)")]
    [InlineData("--Storage:Folder", null, "setting '--Storage:Folder' has no value")]
    [InlineData("srve", null, "unknown command 'srve'")]
    public void Setting_ThatIsBad_IsRefusedWithASentence(string name, string? value, string expected)
    {
        string[] arguments = ["--environment=Development", name, .. value is null ? Array.Empty<string>() : [value]];

        var refusal = Assert.Throws<StartupException>(() => ServerHost.Build(arguments));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClockStart_OutsideDevelopment_IsRefused()
    {
        var refusal = Assert.Throws<StartupException>(() => ServerHost.Build(["--environment", "Production", "--Clock:Start", "2026-11-21T09:00:00Z"]));

        Assert.Contains("only Development has a clock that can be set", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_WithABadSetting_ExitsWithOne()
    {
        Assert.Equal(1, await CommandTable.Build().Parse(["serve", "--Urls", "localhost"]).InvokeAsync());
        Assert.Equal(1, await CommandTable.Build().Parse(["--Urls", "localhost"]).InvokeAsync());
    }
}
