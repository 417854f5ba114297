using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Sqlite.Tables;

namespace PelvicBot.Storage.Sqlite.Reading;

/// <summary>
/// Hears of what other processes add to transcripts: looks at the end of the table of messages every so often. SQLite has no signal between
/// processes, and the look costs microseconds. What this process added shows up, too; it was announced before, and once more does no harm.
/// </summary>
internal sealed class LogTail(ReaderPool readers, TimeSpan interval, Action<ConversationKey> appended) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task? watching;
    private bool closed;

    public void Start()
    {
        lock (gate)
        {
            if (watching is null && !closed)
            {
                var last = End();
                watching = Task.Run(() => WatchAsync(last), CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task? running;
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            closed = true;
            running = watching;
        }

        await stop.CancelAsync();
        await (running ?? Task.CompletedTask);
        stop.Dispose();
    }

    private async Task WatchAsync(long last)
    {
        using var timer = new PeriodicTimer(interval);
        while (await NextAsync(timer))
        {
            try
            {
                foreach (var conversation in News(ref last))
                {
                    appended(conversation);
                }
            }
            catch (StorageException)
            {
                // Whoever reads or writes next is told; this goes on looking.
            }
        }
    }

    private long End()
    {
        using var reader = readers.Take();
        return TranscriptTable.End(reader.Database);
    }

    private List<ConversationKey> News(ref long last)
    {
        using var reader = readers.Take();
        return TranscriptTable.Since(reader.Database, ref last);
    }

    private async ValueTask<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
