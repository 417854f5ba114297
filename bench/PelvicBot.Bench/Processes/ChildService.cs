using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PelvicBot.Bench.Processes;

/// <summary>A service as a process of its own, on a free port, with a folder that goes with it.</summary>
internal sealed class ChildService : IAsyncDisposable
{
    /// <summary>Clock ticks per second of <c>/proc/PID/stat</c>: fixed at 100 by Linux's interface.</summary>
    private const double TicksPerSecond = 100;

    private readonly Process process;
    private readonly bool keepsFolder;

    private ChildService(Process process, Uri address, string folder, bool keepsFolder) =>
        (this.process, Address, Folder, this.keepsFolder) = (process, address, folder, keepsFolder);

    public Uri Address { get; }

    public string Folder { get; }

    /// <summary>Seconds of processor time that the process has used, in user and system mode, all threads.</summary>
    public double CpuSeconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Resident memory in MiB.</summary>
    public double ResidentMebibytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Starts the real service in its Development environment, where it takes messages of this machine without a token.</summary>
    public static ChildService Coach(string program, string cores, string? folder = null, params string[] settings) =>
        Start(program, cores, folder, (address, data) => ["--Storage:Folder", data, "--Urls", address, .. settings]);

    /// <summary>Starts this program as the bare endpoints.</summary>
    public static ChildService Bare(string cores) =>
        Start(typeof(ChildService).Assembly.Location, cores, folder: null, (address, data) => [PelvicBot.Bench.Bare.BareService.Argument, address, data]);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (!keepsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <param name="program">The .dll.</param>
    /// <param name="cores">As taskset writes them; empty for all.</param>
    /// <param name="folder">Its data; null for a fresh one that is deleted at the end.</param>
    /// <param name="arguments">From address and folder.</param>
    private static ChildService Start(string program, string cores, string? folder, Func<string, string, string[]> arguments)
    {
        program = Path.GetFullPath(program);
        if (!File.Exists(program))
        {
            throw new BenchmarkException($"{program} is not there: build it first, as bench/run does.");
        }

        var data = folder ?? Directory.CreateTempSubdirectory("pelvicbot-bench-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] command = cores.Length > 0 ? ["taskset", "-c", cores, "dotnet", program] : ["dotnet", program];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments(address, data)])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var started = Process.Start(start)!;

        // Read away, so that the service never waits for the pipe.
        started.OutputDataReceived += static (_, _) => { };
        started.BeginOutputReadLine();
        return new ChildService(started, new Uri(address), data, folder is not null);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
