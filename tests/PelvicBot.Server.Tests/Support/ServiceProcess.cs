using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PelvicBot.Server.Tests.Support;

/// <summary>The built executable as a process of its own.</summary>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private ServiceProcess(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "pelvicbot.dll");

    /// <summary>Serves from the folder in Development, on a port of its own; ready when this returns.</summary>
    public static async Task<ServiceProcess> ServeAsync(string folder, params string[] settings)
    {
        var started = Start(
            AppContext.BaseDirectory,
            ["--environment", "Development", "--Urls", "http://127.0.0.1:0", "--Storage:Folder", folder, .. settings]);
        started.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        while (await started.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = started.StandardOutput.BaseStream.CopyToAsync(System.IO.Stream.Null, CancellationToken.None);
                _ = started.StandardError.BaseStream.CopyToAsync(System.IO.Stream.Null, CancellationToken.None);
                return new ServiceProcess(started, new Uri(match.Groups["url"].Value));
            }
        }

        throw new InvalidOperationException($"The service did not start:\n{said}{await started.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="input">What is piped in.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string input, params string[] arguments)
    {
        using var started = Start(folder, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = started.StandardOutput.ReadToEndAsync(patience.Token);
        var error = started.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await started.StandardInput.WriteAsync(input);
            started.StandardInput.Close();
            await started.WaitForExitAsync(patience.Token);
            return (started.ExitCode, await output, await error);
        }
        finally
        {
            if (!started.HasExited)
            {
                started.Kill();
            }
        }
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static Process Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Executable, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        return Process.Start(start)!;
    }

    [GeneratedRegex("Listening on (?<url>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
