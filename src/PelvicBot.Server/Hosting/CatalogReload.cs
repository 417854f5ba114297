using System.Collections.Immutable;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Hosting;

/// <summary>
/// Reads content and dialogs again for a coach that is talking. Sound ones are used from the next turn on; with a fault everything stays as it was,
/// and the log says why.
/// </summary>
public sealed class CatalogReload(Coach coach, IContentArchive archive, string content, string dialogs, ImmutableArray<string> locales, ILogger log)
{
    private const int FaultsShown = 20;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>Whether the coach has what is in the folders now.</returns>
    public async Task<bool> RunAsync()
    {
        await _one.WaitAsync();
        try
        {
            var (faults, gaps) = (new FaultList(), new FaultList());
            try
            {
                if (CoachLoader.LoadLanguages(CatalogLoader.ReadFolder(content), DialogLoader.ReadFolder(dialogs), faults, locales, gaps) is { } newer)
                {
                    // What is said can be shown again for as long as it is kept, so it is in the archive before anybody hears it.
                    await archive.KeepAsync(ArchivedItem.Of(newer.Values.Select(s => s.Catalog)), CancellationToken.None);
                    coach.Replace(newer);
                    _ = LoadingLeftovers.GiveBackAsync(coach);
                    Log.ContentReloaded(log, coach.Services.Catalog.Items.Count);
                    return true;
                }
            }
            catch (IOException exception)
            {
                // An editor still holds a file, or has just moved it: its next event comes.
                faults.Add(content, 1, exception.Message);
            }

            Log.ContentBroken(log, faults.All.Count, string.Concat(faults.All.Take(FaultsShown).Select(f => $"{Environment.NewLine}  {f}")));
            return false;
        }
        finally
        {
            _one.Release();
        }
    }
}
