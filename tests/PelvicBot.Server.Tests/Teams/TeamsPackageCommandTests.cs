using System.CommandLine;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using PelvicBot.Server.Commands;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Teams;

/// <summary><c>teams-package</c>: what it writes, held against Microsoft's schemas, and what it refuses.</summary>
public sealed class TeamsPackageCommandTests : IDisposable
{
    private const string AppId = "0a1b2c3d-1111-2222-3333-444455556666";

    private static readonly string[] Settings =
    [
        "--MicrosoftAppId", AppId, "--Teams:PublicUrl", "https://coach.example.org", "--Teams:DeveloperName", "Example Health",
        "--Teams:WebsiteUrl", "https://example.org", "--Teams:PrivacyUrl", "https://example.org/privacy", "--Teams:TermsOfUseUrl", "https://example.org/terms",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Package_Manifest_IsValidByMicrosoftsSchemas()
    {
        var manifest = Read(Make()["manifest.json"]);
        await using var validator = NodeScript.Start("teams-manifest.mjs");

        await validator.WriteLineAsync(JsonSerializer.Serialize(manifest));
        var outcome = await validator.EndAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        Assert.StartsWith("v1.23 valid", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validator_OfAManifestThatIsWrong_SaysSo()
    {
        await using var validator = NodeScript.Start("teams-manifest.mjs");

        await validator.WriteLineAsync("""{"manifestVersion":"1.23","id":"no guid"}""");

        Assert.Equal(1, (await validator.EndAsync()).ExitCode);
    }

    [Fact]
    public void Package_Manifest_IsForOneToOneChatsAndAsksForNothing()
    {
        var manifest = Read(Make()["manifest.json"]);

        var bot = manifest.GetProperty("bots")[0];
        Assert.Equal((AppId, AppId), (manifest.GetProperty("id").GetString(), bot.GetProperty("botId").GetString()));
        Assert.Equal(["personal"], bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.Equal(["coach.example.org"], manifest.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
        foreach (var unneeded in new[] { "permissions", "devicePermissions", "authorization", "webApplicationInfo", "composeExtensions", "staticTabs" })
        {
            Assert.False(manifest.TryGetProperty(unneeded, out _), unneeded);
        }
    }

    [Fact]
    public void Package_Wording_HasNoWordOfTheSubjectAndItsCommandsAreUnderstood()
    {
        var manifest = Read(Make()["manifest.json"]);
        var text = manifest.GetRawText();

        foreach (var word in new[] { "pelvi", "intimate", "sexual", "genital", "bladder", "bowel", "vagin", "penis", "squeeze", "muscle" })
        {
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }

        var commands = manifest.GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray().ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(command.GetProperty("title").GetString()!, TestCoach.Instance.Services.Commands.Keys));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Package_Icons_AreOfTheSizeTeamsWants(string name, int size)
    {
        var icon = Make()[name];

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Fact]
    public void Package_MadeTwice_IsTheSameBytes()
    {
        Run(folder["a.zip"], Settings);
        Run(folder["b.zip"], Settings);

        Assert.Equal(File.ReadAllBytes(folder["a.zip"]), File.ReadAllBytes(folder["b.zip"]));
    }

    [Fact]
    public void Package_WithoutSettings_NamesEachThatIsMissingAndWritesNothing()
    {
        var (code, _, error) = Run(folder["a.zip"], []);

        Assert.Equal(1, code);
        Assert.False(File.Exists(folder["a.zip"]));
        foreach (var key in new[] { "MicrosoftAppId", "Teams:PublicUrl", "Teams:DeveloperName", "Teams:WebsiteUrl", "Teams:PrivacyUrl", "Teams:TermsOfUseUrl" })
        {
            Assert.Contains($"pelvicbot: {key} is missing: ", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--MicrosoftAppId", "bot", "MicrosoftAppId is 'bot': an application id looks like 00000000-0000-0000-0000-000000000000")]
    [InlineData("--Teams:PublicUrl", "http://coach.example.org", "Teams:PublicUrl is 'http://coach.example.org': write an https address")]
    [InlineData("--Teams:DeveloperName", "A name of a developer that is too long", "Teams:DeveloperName has 38 characters: Teams takes 32 at most")]
    [InlineData("--Teams:Developer", "x", "unknown setting '--Teams:Developer'")]
    public void Package_WithABadSetting_SaysWhatToDo(string key, string value, string message) =>
        Assert.Contains(message, Run(folder["a.zip"], [.. Settings, key, value]).Error, StringComparison.Ordinal);

    [Fact]
    public void Package_IntoAFolderThatIsNone_SaysSo() =>
        Assert.StartsWith($"pelvicbot: {folder["none/a.zip"]} cannot be written: ", Run(folder["none/a.zip"], Settings).Error, StringComparison.Ordinal);

    private Dictionary<string, byte[]> Make()
    {
        var (code, output, error) = Run(folder["a.zip"], Settings);
        Assert.True(code == 0, error);
        Assert.StartsWith("wrote ", output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(folder["a.zip"]);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static JsonElement Read(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static (int Code, string Output, string Error) Run(string file, string[] settings)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var command = new RootCommand { TeamsPackageCommand.Create(Path.Combine(RepositoryFolder.Root, "content")) };
        var code = command.Parse(["teams-package", "--out", file, .. settings]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
