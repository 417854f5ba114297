using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PelvicBot.Server.Tests.Support;

/// <summary>The built executable as a process of its own.</summary>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    /// <summary>Whatever the day and the hour is: content whose review has expired is not used, and a check-in at half past seven is today's or tomorrow's.</summary>
    private const string Start = "2026-11-02T09:00:00Z";

    private static readonly ConcurrentDictionary<Process, bool> Alive = new();

    private readonly Process process;

    // Should the run be broken off, nothing stays behind.
    static ServiceProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var left in Alive.Keys)
        {
            left.Kill();
        }
    };

    private ServiceProcess(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "pelvicbot.dll");

    /// <summary>
    /// Serves from the folder in Development, on a port of its own; ready when this returns. Coaching time begins at the tests' usual instant, and goes on
    /// from where it was when the folder was served before.
    /// </summary>
    public static async Task<ServiceProcess> ServeAsync(string folder, params string[] settings)
    {
        var started = Run(
            AppContext.BaseDirectory,
            ["--environment", "Development", "--Urls", "http://127.0.0.1:0", "--Clock:Start", Start, "--Storage:Folder", folder, .. settings]);
        started.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience.Limit);
        var error = started.StandardError.ReadToEndAsync(CancellationToken.None);
        var said = new StringBuilder();
        try
        {
            while (await started.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                said.AppendLine(line);
                if (Listening().Match(line) is { Success: true } match)
                {
                    _ = started.StandardOutput.BaseStream.CopyToAsync(System.IO.Stream.Null, CancellationToken.None);
                    return new ServiceProcess(started, new Uri(match.Groups["url"].Value));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told below, with what it said.
        }

        End(started);
        throw new InvalidOperationException($"The service did not start:\n{said}{await error}");
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="input">What is piped in.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string input, params string[] arguments)
    {
        using var started = Run(folder, arguments);
        using var patience = new CancellationTokenSource(Patience.Limit);
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
            End(started);
        }
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        End(process);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Alive.ContainsKey(process))
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static void End(Process started)
    {
        if (Alive.TryRemove(started, out _))
        {
            started.Kill();
        }
    }

    private static Process Run(string folder, string[] arguments)
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
        start.Environment["TZ"] = "UTC";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        var started = Process.Start(start)!;
        Alive[started] = true;
        return started;
    }

    [GeneratedRegex("Listening on (?<url>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
