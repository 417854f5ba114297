using System.Diagnostics;
using System.Text;

namespace PelvicBot.Testing;

/// <summary>
/// A script of <c>tests/clients</c> running in Node.js: clients that others wrote, with the packages that <c>./test</c> has installed there. The test
/// and the script talk in lines, over the script's standard input and output.
/// </summary>
public sealed class NodeScript : IAsyncDisposable
{
    /// <summary>How long a script may run in all. It never does: the slowest machine decides.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly CancellationTokenSource limit = new(Longest);
    private readonly StringBuilder said = new();
    private readonly Task<string> error;

    private NodeScript(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Where the scripts and their packages are.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Root, "tests", "clients");

    /// <param name="script">File name in <see cref="Folder"/>.</param>
    /// <param name="arguments">Its command line.</param>
    public static NodeScript Start(string script, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new InvalidOperationException("The packages of the test clients are not installed: run ./test once, or 'npm ci' in tests/clients.");
        }

        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new NodeScript(Process.Start(start)!);
    }

    /// <summary>Runs a script to its end, or to the limit, at which it is killed.</summary>
    public static async Task<NodeOutcome> RunAsync(string script, params string[] arguments)
    {
        await using var running = Start(script, arguments);
        return await running.EndAsync();
    }

    /// <summary>What the script prints next; fails with all that it said when it ends or takes too long instead.</summary>
    public async Task<string> ReadLineAsync()
    {
        string? line;
        try
        {
            line = await process.StandardOutput.ReadLineAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw await FailureAsync("printed nothing within its time");
        }

        said.AppendLine(line);
        return line ?? throw await FailureAsync("ended early");
    }

    public async Task WriteLineAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), limit.Token);
        await process.StandardInput.FlushAsync(limit.Token);
    }

    /// <summary>Closes its input and waits for its end.</summary>
    public async Task<NodeOutcome> EndAsync()
    {
        process.StandardInput.Close();
        try
        {
            said.Append(await process.StandardOutput.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw await FailureAsync("did not end within its time");
        }

        return new NodeOutcome(process.ExitCode, said.ToString(), await error);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        limit.Dispose();
    }

    private async Task<InvalidOperationException> FailureAsync(string what)
    {
        await KillAsync();
        return new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} {what}. It said:\n{said}\n{await error}");
    }

    private async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
