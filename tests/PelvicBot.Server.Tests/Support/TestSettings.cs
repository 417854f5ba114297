using Microsoft.Extensions.Configuration;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Settings as Development would have them.</summary>
public static class TestSettings
{
    public static ServerSettings Of(params (string Name, string? Value)[] values) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Name, pair => pair.Value)).Build(), "Development");
}
