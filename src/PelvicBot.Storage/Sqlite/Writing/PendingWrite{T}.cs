namespace PelvicBot.Storage.Sqlite.Writing;

/// <inheritdoc cref="PendingWrite"/>
internal sealed class PendingWrite<T>(Func<SqliteWriteSession, T> work) : PendingWrite
{
    // Continuations must not run on the writer's thread: all other writes would wait for them.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Task => completion.Task;

    public override void Run(SqliteWriteSession session) => result = work(session);

    public override void Complete() => completion.SetResult(result!);

    public override void Fail(Exception exception) => completion.SetException(exception);
}
