using System.Diagnostics;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Checks;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Bench.Micro;

/// <summary>What loading content and dialogs costs: cold, as the first thing of the process, and warm, as a whole and by its parts.</summary>
internal static class LoadBenchmark
{
    private const int Runs = 5;
    private const double Mebibyte = 1024 * 1024;

    /// <returns>A loaded coach, with its answers ready.</returns>
    public static Coach Run()
    {
        Console.WriteLine($"{"content and dialogs",-42} {"ms",9} {"CPU ms",9} {"MiB",9} {"MiB kept",9}");
        Print("loaded, cold", runs: 1, Load);
        var coach = Print("loaded, warm: the best of five", Runs, Load);
        var content = CatalogLoader.ReadFolder("content").ToList();
        var dialogs = DialogLoader.ReadFolder("dialogs").ToList();
        var catalog = coach.Services.Catalog;
        Print("  read the files", Runs, () => (CatalogLoader.ReadFolder("content").ToList(), DialogLoader.ReadFolder("dialogs").ToList()));
        Print("  parse YAML", Runs, () => content.ConvertAll(f => YamlReader.Read(f.Name, f.Text, new FaultList())));
        Print("  check the content", Runs, () => Check(catalog));
        Print("  answers: learn and index", Runs, () => new AnswerIndex(catalog.Answers.Values, catalog.Synonyms.Values));
        Print("  red flags: compile the lexicon", Runs, () => new RedFlagDetector(catalog.RedFlags));
        Print("  dialogs", Runs, () => new DialogLoader(catalog, new FaultList()).Load(dialogs));
        return coach;
    }

    private static Coach Load()
    {
        var coach = CoachLoader.Load("content", "dialogs", new FaultList())
            ?? throw new BenchmarkException("The content has faults: 'pelvicbot check' lists them.");

        // They are built beside the rest; the first question would wait for them.
        GC.KeepAlive(coach.Services.Answers);
        return coach;
    }

    private static object Check(ContentCatalog catalog)
    {
        var faults = new FaultList();
        ContentChecks.Run(catalog, faults);
        return faults;
    }

    /// <summary>Each figure is the least of all runs: the machine's other work only adds to it.</summary>
    private static T Print<T>(string name, int runs, Func<T> work)
    {
        var (time, processor, allocated, kept) = (double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);
        T result = default!;
        for (var run = 0; run < runs; run++)
        {
            result = default!;
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (bytes, used, watch) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            result = work();
            time = Math.Min(time, watch.Elapsed.TotalMilliseconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            allocated = Math.Min(allocated, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / Mebibyte);
            kept = Math.Min(kept, (GC.GetTotalMemory(forceFullCollection: true) - before) / Mebibyte);
        }

        Console.WriteLine($"{name,-42} {time,9:F0} {processor,9:F0} {allocated,9:F1} {Math.Max(0, kept),9:F1}");
        return result;
    }
}
