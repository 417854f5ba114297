using System.Diagnostics.Metrics;

namespace PelvicBot.Server.Connector;

/// <summary>Counts what becomes of messages to channels, for <c>dotnet-counters</c> and whatever else reads .NET's meters. Nothing of a message is in it.</summary>
public sealed class DeliveryMeter : IDisposable
{
    public const string Name = "PelvicBot.Outbox";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> messages;

    public DeliveryMeter() => messages = meter.CreateCounter<long>("pelvicbot.outbox.messages", "{message}", "Messages to channels, by what became of them.");

    /// <param name="result">What became of them.</param>
    /// <param name="count">How many.</param>
    public void Count(DeliveryResult result, int count = 1) => messages.Add(count, new KeyValuePair<string, object?>("result", result.ToString()));

    public void Dispose() => meter.Dispose();
}
