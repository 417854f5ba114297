// Usage: dotnet run --project bench/PelvicBot.RedFlagBench -c Release -- content [message ...]
// Without messages it prints how long the detector takes for a typical message and for a long one.
using System.Diagnostics;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
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
foreach (var message in args.Skip(1))
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
