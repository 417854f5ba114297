// Usage: dotnet run --project bench/PelvicBot.RedFlagBench -c Release -- content [message ...]
// Without messages it prints how long the detector takes for a typical message and for a long one.
using System.Diagnostics;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching;
using PelvicBot.Coaching.RedFlags;

var faults = new FaultList();
var catalog = CatalogLoader.Load(args.Length > 0 ? args[0] : "content", faults);
foreach (var fault in faults.All)
{
    Console.Error.WriteLine(fault);
}

var compiling = Stopwatch.StartNew();
var detector = new RedFlagDetector(catalog.RedFlags);
Console.WriteLine($"compiled {catalog.RedFlags.Flags.Count} flags and {catalog.RedFlags.Groups.Count} word groups in {compiling.ElapsedMilliseconds} ms");
foreach (var message in args.Skip(1).Where(a => a.EndsWith(".tsv", StringComparison.Ordinal)))
{
    Evaluate(message);
}

foreach (var message in args.Skip(1).Where(a => !a.EndsWith(".tsv", StringComparison.Ordinal)))
{
    Console.WriteLine(message);
    foreach (var finding in detector.Examine(message, RedFlagSituation.Unknown).Findings)
    {
        Console.WriteLine($"  {finding.Level} {finding.FlagId} [{finding.Modifier}] '{finding.Words}'");
    }
}

if (args.Length > 1)
{
    return;
}

const string Quiet = "did my breathing this morning and my hips feel a bit looser, thanks";
const string Flagged = "20 weeks pregnant and I'm bleeding bright red, should I still stretch today";
var thousand = string.Join(' ', Enumerable.Repeat(Quiet + ". " + Flagged + ". my belly and back ache a little after the long walk", 27));
Measure("quiet, 13 words", Quiet, 20_000);
Measure("flagged, 13 words", Flagged, 20_000);
Measure("1,000 words", thousand, 50);

void Measure(string name, string text, int runs)
{
    for (var i = 0; i < runs / 4; i++)
    {
        detector.Examine(text, RedFlagSituation.Unknown);
    }

    var watch = Stopwatch.StartNew();
    for (var i = 0; i < runs; i++)
    {
        detector.Examine(text, RedFlagSituation.Unknown);
    }

    Console.WriteLine($"{name}: {watch.Elapsed.TotalMicroseconds / runs:F1} µs");
}

void Evaluate(string file)
{
    var lines = File.ReadAllLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToArray();
    var byKind = new SortedDictionary<string, (int Passed, int Total)>(StringComparer.Ordinal);
    var exact = 0;
    foreach (var row in lines)
    {
        var report = detector.Examine(row[^1], RedFlagSituation.Unknown);
        var expected = UrgencyNames.Parse(row.Length == 3 ? row[0] : "none");
        var over = row.Length == 3 && report.Level - expected > 1;
        var passed = row.Length == 3 ? report.Level >= expected && !over : report.Level == Urgency.None;
        exact += row.Length == 3 && report.First?.FlagId == row[1] ? 1 : 0;
        var (p, t) = byKind.GetValueOrDefault(row[0]);
        byKind[row[0]] = (p + (passed ? 1 : 0), t + 1);
        if (!passed)
        {
            var found = string.Join("; ", report.Findings.Select(f => $"{f.Level} {f.FlagId} [{f.Modifier}] '{f.Words}'"));
            Console.WriteLine($"{(over ? "OVER" : "MISS")} {row[0]} {(row.Length == 3 ? row[1] : "")}: {row[^1]}\n      -> {found}");
        }
        else if (row.Length == 3 && report.First?.FlagId != row[1])
        {
            Console.WriteLine($"flag {row[0]} {row[1]}: {row[^1]}\n      -> {string.Join("; ", report.Findings.Select(f => $"{f.Level} {f.FlagId} [{f.Modifier}]"))}");
        }
    }

    Console.WriteLine($"{Path.GetFileName(file)}: {string.Join(", ", byKind.Select(k => $"{k.Key} {k.Value.Passed}/{k.Value.Total}"))}, exact flag {exact}");
}
