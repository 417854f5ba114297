using PelvicBot.Bench;
using PelvicBot.Bench.Bare;
using PelvicBot.Bench.Load;
using PelvicBot.Bench.Micro;

if (args is [BareService.Argument, var url, var folder])
{
    await BareService.RunAsync(url, folder);
    return 0;
}

try
{
    var options = Options.Parse(args);
    if (options.Micro)
    {
        MicroBenchmarks.Run();
    }
    else
    {
        await ServiceBenchmark.RunAsync(options);
    }

    return 0;
}
catch (Exception exception) when (exception is FormatException or BenchmarkException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
