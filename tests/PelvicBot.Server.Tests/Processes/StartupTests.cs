using System.Net;
using System.Net.Sockets;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Processes;

/// <summary>What keeps the executable from serving ends it with exit code 1 and a sentence.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task Port_ThatIsInUse_EndsWithASentence()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await ServeAsync(folder, "--Urls", $"http://127.0.0.1:{port}", "--Storage:Folder", folder["data"]);

        AssertRefused($"pelvicbot: port {port} is in use: stop the other program or start with --Urls http://localhost:PORT", run);
    }

    [Fact]
    public async Task Port_ZeroOfLocalhost_EndsWithASentence()
    {
        using var folder = new TemporaryFolder();

        var run = await ServeAsync(folder, "--Urls", "http://localhost:0", "--Storage:Folder", folder["data"]);

        AssertRefused("pelvicbot: 'localhost' can't have port 0: for a port that happens to be free write --Urls http://127.0.0.1:0", run);
    }

    [Fact]
    public async Task Folder_ThatIsAFile_EndsWithASentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder["data"];
        await File.WriteAllTextAsync(file, "");

        var run = await ServeAsync(folder, "--Storage:Folder", file);

        AssertRefused(
            $"pelvicbot: {file} cannot be written: give the service's user write access to the folder, or set Storage:Folder to one it may write to "
            + $"(The file '{file}' already exists.).",
            run);
    }

    [Fact]
    public async Task Database_ThatIsNone_EndsWithASentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["pelvicbot.db"], new string('x', 8192));

        var run = await ServeAsync(folder, "--Storage:Folder", folder.Path);

        AssertRefused(
            $"pelvicbot: The database {folder["pelvicbot.db"]} is damaged or is not a database: stop the service and put back the last backup of the "
            + "folder (file is not a database).",
            run);
    }

    [Fact]
    public async Task Catalogue_WithABrokenFile_EndsWithFileAndLine()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Path.Combine(AppContext.BaseDirectory, "content"));
        var file = folder["content", "en", "messages", "data.yaml"];
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("kind: messages", "kind: mesages", StringComparison.Ordinal));

        var run = await ServeAsync(folder, "--Storage:Folder", folder["data"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("pelvicbot: the catalogue has ", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "content/en/messages/data.yaml:1 header: 'kind' cannot be 'mesages' (did you mean 'messages'?)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pelvicbot: unknown setting '--Storag:Folder' (did you mean '--Storage:Folder'?)", "--Storag:Folder", "data")]
    [InlineData("pelvicbot: setting '--Storage:Folder' has no value: write --Storage:Folder VALUE", "--Storage:Folder")]
    [InlineData("pelvicbot: unknown command 'srve': see --help for the commands; settings are written --Name value", "srve")]
    public async Task Argument_ThatMeansNothing_EndsWithASentence(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        AssertRefused(sentence, await ServiceProcess.RunAsync(folder.Path, "", arguments));
    }

    private static Task<(int ExitCode, string Output, string Error)> ServeAsync(TemporaryFolder folder, params string[] settings)
    {
        string[] port = settings.Contains("--Urls") ? [] : ["--Urls", "http://127.0.0.1:0"];
        return ServiceProcess.RunAsync(folder.Path, "", ["--environment", "Development", .. port, .. settings]);
    }

    private static void AssertRefused(string sentence, (int ExitCode, string Output, string Error) run)
    {
        Assert.Equal((1, sentence), (run.ExitCode, run.Error.TrimEnd()));
    }
}
