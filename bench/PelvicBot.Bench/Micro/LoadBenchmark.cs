using System.Diagnostics;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Checks;
using PelvicBot.Catalog.Compiled;
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
        Print("loaded, cold", runs: 1, () => Load(compiled: true));
        var coach = Print("loaded, warm: the best of five", Runs, () => Load(compiled: true));
        var content = CatalogLoader.ReadFolder("content").ToArray();
        var dialogs = DialogLoader.ReadFolder("dialogs").ToList();
        var catalog = coach.Services.Catalog;
        var compiled = catalog.Compiled ?? throw new BenchmarkException($"There is no {CompiledContent.FileName} of this content beside the benchmark: run it by bench/run.");
        Print("  read the files", Runs, () => (CatalogLoader.ReadFolder("content").ToList(), DialogLoader.ReadFolder("dialogs").ToList()));
        Print("  open what the build worked out", Runs, () => CompiledContent.Beside(content)!);
        Print("  items", Runs, () => CatalogLoader.LoadAll(content, [], new FaultList(), new FaultList(), compiled));
        Print("  answers", Runs, () => new AnswerIndex(catalog.Answers.Values, catalog.Synonyms.Values, compiled.Part(catalog.AnswersPart)));
        Print("  red flags", Runs, () => RedFlagDetector.Of(catalog));
        Print("  dialogs", Runs, () => new DialogLoader(catalog, new FaultList()).Load(dialogs));
        Print("loaded with nothing worked out before", Runs, () => Load(compiled: false));
        Print("  parse YAML", Runs, () => Array.ConvertAll(content, f => YamlReader.Read(f.Name, f.Text, new FaultList())));
        Print("  check the content", Runs, () => Check(catalog));
        Print("  answers: learn and index", Runs, () => new AnswerIndex(catalog.Answers.Values, catalog.Synonyms.Values));
        Print("  red flags: compile and learn", Runs, () => Hear(new RedFlagDetector(catalog.RedFlags)));
        return coach;
    }

    private static Coach Load(bool compiled)
    {
        var coach = CoachLoader.Load("content", "dialogs", new FaultList(), [], new FaultList(), compiled)
            ?? throw new BenchmarkException("The content has faults: 'pelvicbot check' lists them.");

        // They are built beside the rest; the first question would wait for them.
        GC.KeepAlive(coach.Services.Answers);
        Hear(coach.Services.RedFlags);
        return coach;
    }

    private static object Hear(RedFlagDetector detector) => detector.Examine("a message of more than a few words", RedFlagSituation.Unknown);

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
