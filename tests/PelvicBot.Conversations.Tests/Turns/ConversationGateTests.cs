using System.Collections;
using System.Reflection;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Tests.Turns;

public sealed class ConversationGateTests
{
    private static readonly ConversationKey Here = new("test", "here");
    private static readonly ConversationKey There = new("test", "there");

    [Fact]
    public async Task Enter_Occupied_WaitsUntilTheOtherLeaves()
    {
        var gate = new ConversationGate();
        var first = await gate.EnterAsync(Here, default);
        var second = gate.EnterAsync(Here, default).AsTask();

        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Enter_AnotherConversation_DoesNotWait()
    {
        var gate = new ConversationGate();
        using var here = await gate.EnterAsync(Here, default);

        var there = gate.EnterAsync(There, default);

        Assert.True(there.IsCompletedSuccessfully);
        (await there).Dispose();
    }

    [Fact]
    public async Task Enter_SeveralWait_GetInInTheOrderTheyAsked()
    {
        var gate = new ConversationGate();
        var order = new List<int>();
        var first = await gate.EnterAsync(Here, default);
        var waiting = Enumerable.Range(0, 20).Select(async i =>
        {
            using var pass = await gate.EnterAsync(Here, default);
            order.Add(i);
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_LetsTheNextOneIn()
    {
        var gate = new ConversationGate();
        using var source = new CancellationTokenSource();
        var first = await gate.EnterAsync(Here, default);
        var cancelled = gate.EnterAsync(Here, source.Token).AsTask();
        var next = gate.EnterAsync(Here, default).AsTask();

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(next.IsCompleted);
        first.Dispose();

        (await next).Dispose();
        Assert.Equal(0, Remembered(gate));
    }

    [Fact]
    public async Task Enter_ManyAtOnce_NeverTwoInsideAndNobodyIsRemembered()
    {
        var gate = new ConversationGate();
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                using var pass = await gate.EnterAsync(Here, default);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        })));

        Assert.Equal(1, most);
        Assert.Equal(0, Remembered(gate));
    }

    /// <summary>How many conversations the gate holds in memory: nothing else shows a leak.</summary>
    private static int Remembered(ConversationGate gate) =>
        ((ICollection)typeof(ConversationGate).GetField("_entries", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(gate)!).Count;
}
