using System.Collections.Frozen;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Dialogs;

namespace PelvicBot.Conversations.Turns;

/// <summary>Loads content and dialogs into a coach, with every fault of both in one run.</summary>
public static class CoachLoader
{
    /// <param name="contentFolder">The content folder.</param>
    /// <param name="dialogsFolder">The dialogs folder.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="locales">Which locales besides the original; null for all there are.</param>
    /// <param name="gaps">Receives what those lack; English stands in for it.</param>
    /// <param name="compiled">Whether to take what the build worked out of the same content; otherwise all of it is checked anew.</param>
    /// <returns>The coach, or null when there are faults.</returns>
    public static Coach? Load(
        string contentFolder, string dialogsFolder, FaultList faults, IReadOnlyList<string>? locales, FaultList gaps, bool compiled = false)
    {
        var content = CatalogLoader.ReadFolder(contentFolder).ToArray();
        var known = compiled ? CompiledContent.Beside(content) : null;
        return LoadLanguages(content, DialogLoader.ReadFolder(dialogsFolder), faults, locales, gaps, known) is { } languages ? new Coach(languages) : null;
    }

    /// <summary>The coach in English alone.</summary>
    public static Coach? Load(string contentFolder, string dialogsFolder, FaultList faults) =>
        Load(contentFolder, dialogsFolder, faults, [], new FaultList());

    /// <param name="content">Names and texts of the content files.</param>
    /// <param name="dialogs">Names and texts of the dialogs.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="locales">Which locales besides the original; null for all there are.</param>
    /// <param name="gaps">Receives what those lack.</param>
    /// <param name="compiled">What a build worked out of the same content; null to work it out now.</param>
    /// <returns>By locale, or null when there are faults.</returns>
    public static FrozenDictionary<string, CoachServices>? LoadLanguages(
        IEnumerable<(string Name, string Text)> content,
        IEnumerable<(string Name, string Text)> dialogs,
        FaultList faults,
        IReadOnlyList<string>? locales,
        FaultList gaps,
        CompiledContent? compiled = null)
    {
        var catalogs = CatalogLoader.LoadAll(content, locales, faults, gaps, compiled);
        var files = dialogs.ToList();
        var sets = catalogs.ToDictionary(c => c.Key, c => new DialogLoader(c.Value, faults).Load(files), StringComparer.Ordinal);
        return faults.Any
            ? null
            : catalogs.ToFrozenDictionary(c => c.Key, c => new CoachServices(c.Value, sets[c.Key]), StringComparer.Ordinal);
    }
}
