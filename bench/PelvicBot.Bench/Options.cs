using System.Globalization;

namespace PelvicBot.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        "bench/run [--micro] [--rounds N] [--conversations N] [--members N] [--starts N] [--server pelvicbot.dll] [--beside pelvicbot.dll] [--only load|memory|directline|proactive|start]";

    /// <summary>The micro-benchmarks instead of the service.</summary>
    public bool Micro { get; private init; }

    /// <summary>The driver runs on the second core only, so the services get the first.</summary>
    public bool Pinned { get; private init; }

    /// <summary>Measured rounds; figures are medians over them.</summary>
    public int Rounds { get; private init; } = 5;

    /// <summary>Conversations of a round; each is one walk through the screening.</summary>
    public int Conversations { get; private init; } = 640;

    /// <summary>Conversations before the service's memory is read.</summary>
    public int Members { get; private init; } = 10_000;

    /// <summary>Starts of the service, with a fresh and with an existing folder each.</summary>
    public int Starts { get; private init; } = 5;

    public string Server { get; private init; } = Path.Combine("src", "PelvicBot.Server", "bin", "Release", "net10.0", "pelvicbot.dll");

    /// <summary>Another build, for the load: its rounds take turns with those of <see cref="Server"/>. Null for none.</summary>
    public string? Beside { get; private init; }

    /// <summary>One part of the run; null for all.</summary>
    public string? Only { get; private init; }

    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            options = arguments[i] switch
            {
                "--micro" => options with { Micro = true },
                "--pinned" => options with { Pinned = true },
                "--rounds" => options with { Rounds = Number(value) },
                "--conversations" => options with { Conversations = Number(value) },
                "--members" => options with { Members = Number(value) },
                "--starts" => options with { Starts = Number(value) },
                "--server" => options with { Server = value },
                "--beside" => options with { Beside = value },
                "--only" => options with { Only = value },
                var unknown => throw new FormatException($"'{unknown}' is no option. Usage: {Usage}"),
            };
            i += arguments[i] is "--micro" or "--pinned" ? 0 : 1;
        }

        return options;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"'{text}' is no number above 0. Usage: {Usage}");
}
