using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Reading;
using PelvicBot.Storage.Sqlite.Tables;
using PelvicBot.Storage.Sqlite.Turns;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Storage.Sqlite;

/// <summary>
/// All of the service's data in one SQLite file. Reads run at once on the caller's thread; writes go through <see cref="Writer"/> and
/// are on disk when they return. Safe on any thread. Cancelling stops the waiting for a write, not the write.
/// </summary>
public sealed class SqliteStore : ITurnStore, IDueStore, IOutbox, IMessageLog, IMemberStore, ISettingStore, IContentArchive, IAsyncDisposable
{
    private readonly IClock machineClock;
    private readonly ActivityCipher cipher;
    private readonly ReaderPool readers;
    private readonly LogTail tail;
    private Action<ConversationKey>? appended;

    private SqliteStore(IClock machineClock, ActivityCipher cipher, GroupCommitWriter writer, ReaderPool readers, TimeSpan tailInterval)
    {
        this.machineClock = machineClock;
        this.cipher = cipher;
        this.readers = readers;
        tail = new LogTail(readers, tailInterval, conversation => appended?.Invoke(conversation));
        Writer = writer;
    }

    /// <inheritdoc/>
    /// <remarks>Other processes' commits are looked for from the first subscription on.</remarks>
    public event Action<ConversationKey>? Appended
    {
        add
        {
            appended += value;
            tail.Start();
        }

        remove => appended -= value;
    }

    /// <summary>The writer, for its figures.</summary>
    public GroupCommitWriter Writer { get; }

    /// <summary>Opens the store in the folder, which is created and brought to this program's schema when needed.</summary>
    /// <param name="options">Where.</param>
    /// <param name="machineClock">Machine time: leases and the age of messages. Coaching time comes in with each call.</param>
    /// <exception cref="StorageException">See <see cref="StorageFault"/>.</exception>
    public static SqliteStore Open(SqliteStoreOptions options, IClock machineClock)
    {
        var (database, cipher) = StoreFolder.Open(options, machineClock.GetCurrentInstant());
        return new SqliteStore(
            machineClock,
            cipher,
            new GroupCommitWriter(database, options.MaxBatch),
            new ReaderPool(database.File, options.BusyTimeout, options.IdleReaders),
            options.TailInterval);
    }

    public ValueTask<TurnLoad> LoadAsync(TurnAddress address, CancellationToken cancellation) =>
        Read(database => TurnLoader.Load(database, cipher, address), cancellation);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The member document or a due item is not of the conversation's member.</exception>
    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellation)
    {
        var prepared = PreparedCommit.Of(commit, cipher, machineClock.GetCurrentInstant());
        if (commit.Delivery != Delivery.Log || commit.Messages.Count == 0)
        {
            return Writer.WriteAsync(session => TurnCommitter.Run(session, prepared), cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        return Waiting(CommitToLogAsync(prepared), cancellation);
    }

    public ValueTask<StoredMember?> FindByCodeAsync(string hash, CancellationToken cancellation) =>
        Read(database => LinkCodeTable.Find(database, hash, machineClock.GetCurrentInstant()), cancellation);

    public ValueTask<IReadOnlyList<DueItem>> ClaimAsync(Instant now, int limit, Duration lease, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var machineNow = machineClock.GetCurrentInstant();
        using (var reader = readers.Take())
        {
            if (!DueTable.AnyClaimable(reader.Database, now, machineNow))
            {
                return ValueTask.FromResult<IReadOnlyList<DueItem>>([]);
            }
        }

        return Writer.WriteAsync(session => DueTable.ClaimDue(session, now, limit, machineNow, lease), cancellation);
    }

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation) =>
        Read(database => DueTable.Next(database, machineClock.GetCurrentInstant()), cancellation);

    public ValueTask<bool> LeaseAsync(string owner, Duration lease, CancellationToken cancellation)
    {
        var now = machineClock.GetCurrentInstant();
        return Writer.WriteAsync(session => LeaseTable.Take(session, LeaseTable.Outbox, owner, now, now + lease), cancellation);
    }

    public async ValueTask ReleaseAsync(string owner, CancellationToken cancellation) =>
        await Writer.WriteAsync(session => LeaseTable.Release(session, LeaseTable.Outbox, owner), cancellation);

    public ValueTask<IReadOnlyList<OutgoingMessage>> PendingAsync(
        Instant now, int limit, IReadOnlyCollection<ConversationKey> without, CancellationToken cancellation) =>
        Read<IReadOnlyList<OutgoingMessage>>(database => OutboxTable.Pending(database, cipher, now, limit, without), cancellation);

    public async ValueTask DeliveredAsync(long sequence, string? channelActivityId, CancellationToken cancellation)
    {
        var now = machineClock.GetCurrentInstant();
        await Writer.WriteAsync(
            session => OutboxTable.End(session, sequence, MessageStage.Delivered, channelActivityId, now), cancellation);
    }

    public async ValueTask PostponedAsync(long sequence, Instant next, CancellationToken cancellation) =>
        await Writer.WriteAsync(session => OutboxTable.Hold(session, sequence, next), cancellation);

    public ValueTask<int> UnreachableAsync(ConversationKey conversation, Instant at, CancellationToken cancellation)
    {
        var now = machineClock.GetCurrentInstant();
        return Writer.WriteAsync(session => ReachTable.Lose(session, conversation, at, now), cancellation);
    }

    public async ValueTask FailedAsync(long sequence, Instant? next, CancellationToken cancellation)
    {
        var now = machineClock.GetCurrentInstant();
        await Writer.WriteAsync(
            session => next is { } later
                ? OutboxTable.Retry(session, sequence, later)
                : OutboxTable.End(session, sequence, MessageStage.GivenUp, channelActivityId: null, now),
            cancellation);
    }

    public ValueTask<long> AppendInboundAsync(ConversationKey conversation, Activity activity, Instant at, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Waiting(AppendAsync(conversation, activity.Id, cipher.Seal(conversation, activity), at), cancellation);
    }

    public ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(
        ConversationKey conversation, long position, int limit, CancellationToken cancellation) =>
        Read<IReadOnlyList<LoggedActivity>>(database => TranscriptTable.Read(database, cipher, conversation, position, limit), cancellation);

    public async ValueTask KeepInboundAsync(
        ConversationKey conversation, string activityId, Activity activity, Instant at, CancellationToken cancellation)
    {
        var body = cipher.Seal(conversation, activity);
        await Writer.WriteAsync(session => InboundTable.Keep(session, conversation, activityId, body, at), cancellation);
    }

    public ValueTask<IReadOnlyList<UnhandledActivity>> UnhandledAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<UnhandledActivity>>(database => InboundTable.Unhandled(database, cipher), cancellation);

    /// <inheritdoc/>
    /// <remarks>Erases, too, answers to <c>expectReplies</c> after a day, and seen activity ids and delivered messages after a week.</remarks>
    public ValueTask<int> PurgeAsync(Instant before, CancellationToken cancellation) =>
        Purge.RunAsync(Writer, before, machineClock.GetCurrentInstant(), cancellation);

    public ValueTask<StoredMember?> FindAsync(string memberId, CancellationToken cancellation) =>
        Read(database => MemberTable.Find(database, memberId), cancellation);

    public ValueTask<IReadOnlyList<(Instant At, MemberEvent Event)>> EventsAsync(string memberId, CancellationToken cancellation) =>
        Read<IReadOnlyList<(Instant, MemberEvent)>>(database => MemberTable.Events(database, memberId), cancellation);

    public ValueTask<bool> EraseAsync(string memberId, CancellationToken cancellation) =>
        Writer.WriteAsync(session => MemberTable.Erase(session, memberId), cancellation);

    public ValueTask<string?> GetAsync(string name, CancellationToken cancellation) =>
        Read(database => SettingTable.Get(database, name), cancellation);

    public ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellation) =>
        Writer.WriteAsync(session => SettingTable.GetOrAdd(session, name, value), cancellation);

    public async ValueTask SetAsync(string name, string value, CancellationToken cancellation) =>
        await Writer.WriteAsync(session => SettingTable.Set(session, name, value), cancellation);

    public ValueTask<int> KeepAsync(IEnumerable<ArchivedItem> items, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        HashSet<string> known;
        using (var reader = readers.Take())
        {
            known = ContentTable.Hashes(reader.Database);
        }

        var fresh = items.Where(i => !known.Contains(i.Hash)).ToList();
        var now = machineClock.GetCurrentInstant();
        return fresh.Count == 0
            ? ValueTask.FromResult(0)
            : Writer.WriteAsync(session => ContentTable.Keep(session, fresh, now), cancellation);
    }

    public ValueTask<ArchivedItem?> FindItemAsync(string hash, CancellationToken cancellation) =>
        Read(database => ContentTable.Find(database, hash), cancellation);

    /// <summary>Commits what waits and closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        await tail.DisposeAsync();
        readers.Dispose();
        await Writer.DisposeAsync();
        cipher.Dispose();
    }

    private ValueTask<T> Read<T>(Func<SqliteDatabase, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var reader = readers.Take();
        return ValueTask.FromResult(read(reader.Database));
    }

    private static ValueTask<T> Waiting<T>(Task<T> task, CancellationToken cancellation) =>
        new(cancellation.CanBeCanceled ? task.WaitAsync(cancellation) : task);

    /// <summary>Not cancelled with its caller's waiting: readers of the log must hear of what was committed.</summary>
    private async Task<CommitOutcome> CommitToLogAsync(PreparedCommit prepared)
    {
        var outcome = await Writer.WriteAsync(session => TurnCommitter.Run(session, prepared));
        if (outcome == CommitOutcome.Committed)
        {
            appended?.Invoke(prepared.Commit.Conversation.Key);
        }

        return outcome;
    }

    private async Task<long> AppendAsync(ConversationKey conversation, string? activityId, byte[] body, Instant at)
    {
        var position = await Writer.WriteAsync(session => TranscriptTable.Append(session, conversation, activityId, body, at));
        if (position > 0)
        {
            appended?.Invoke(conversation);
        }

        return position;
    }
}
