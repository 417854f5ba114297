namespace PelvicBot.Conversations.Ports;

/// <summary>Every item of content that was ever served, by its hash: what a member was told stays readable after the content changed.</summary>
public interface IContentArchive
{
    /// <summary>Keeps the items whose hash is not kept yet. Cheap when there are none.</summary>
    /// <returns>How many were new.</returns>
    ValueTask<int> KeepAsync(IEnumerable<ArchivedItem> items, CancellationToken cancellation);

    /// <returns>Null when no item of that hash was ever kept.</returns>
    ValueTask<ArchivedItem?> FindItemAsync(string hash, CancellationToken cancellation);
}
