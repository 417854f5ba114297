namespace PelvicBot.Server.Hosting;

/// <summary>
/// Notices edits of content and dialogs, and has them read again when an editor is done: some time after the last change, since saving one
/// file is several events.
/// </summary>
public sealed class CatalogWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly List<FileSystemWatcher> _watchers;
    private readonly ITimer _timer;

    /// <param name="folders">What is watched, with all below.</param>
    /// <param name="time">Times the quiet after a change.</param>
    /// <param name="changed">Called once for all changes that come together, on a thread of the pool.</param>
    public CatalogWatcher(IEnumerable<string> folders, TimeProvider time, Action changed)
    {
        _timer = time.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watchers = [.. folders.Where(Directory.Exists).Select(Watch)];
    }

    /// <summary>Something changed: what is to be done waits until it has been quiet.</summary>
    public void Notice() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _watchers.ForEach(w => w.Dispose());
        _timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder, "*.yaml") { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Notice();
        watcher.Created += (_, _) => Notice();
        watcher.Deleted += (_, _) => Notice();
        watcher.Renamed += (_, _) => Notice();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
