using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every red flag has its reply, an emergency's reply is short, and there is a region for members whose region is unknown.</summary>
public sealed class RedFlagReplyCheck : IContentCheck
{
    /// <summary>Source: safety.md section 1.</summary>
    private const int MostWordsAtEmergency = 80;

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var flag in catalog.RedFlags.Flags.Values)
        {
            var id = $"urgent/{flag.FlagId}";
            if (!catalog.UrgentReplies.TryGetValue(id, out var reply))
            {
                faults.Add(
                    flag.Info.File,
                    flag.Info.Line,
                    $"red-flag '{flag.FlagId}': there is no reply '{id}'{Suggestion.For(id, catalog.UrgentReplies.Keys)}");
                continue;
            }

            var words = reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (flag.Level == "emergency" && words > MostWordsAtEmergency)
            {
                faults.Add(
                    reply.Info.File,
                    reply.Info.Line,
                    $"urgent-reply '{id}': an emergency's reply has at most {MostWordsAtEmergency} words, this one has {words}: shorten it");
            }
        }

        if (catalog.RedFlags.Flags.Count > 0 && !catalog.Regions.ContainsKey(RegionsKind.International))
        {
            var file = catalog.RedFlags.Flags.Values.First().Info.File;
            faults.Add(file, 1, $"there is no region 'region/{RegionsKind.International}': members whose region is unknown need its numbers");
        }
    }
}
