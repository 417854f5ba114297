using PelvicBot.Catalog.Text;
using PelvicBot.Catalog.Wording;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>No text that members read says what must never be said, and every exception to that is needed.</summary>
public sealed class ForbiddenWordsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        if (catalog.ForbiddenWords.Count == 0)
        {
            return;
        }

        var texts = MemberTexts.Of(catalog).Select(t => (t.Item, t.Text, Words: Words.Of(t.Text))).ToList();
        var saying = TextsOfWords(texts.Select(t => t.Words));
        foreach (var forbidden in catalog.ForbiddenWords.Values)
        {
            var said = MaySay(forbidden, saying, texts.Count).Select(i => texts[i])
                .Select(t => (t.Item, Words: forbidden.FoundIn(t.Text, t.Words))).Where(f => f.Words is not null).ToList();
            var excepted = forbidden.Exceptions.Select(e => e.Item).ToHashSet(StringComparer.Ordinal);
            foreach (var (item, words) in said.Where(f => !excepted.Contains(f.Item.Id)))
            {
                faults.Add(item.File, item.Line, $"{item.Kind} '{item.Id}': it says \"{words}\", which is never said ({forbidden.Because}); {forbidden.Instead}");
            }

            foreach (var exception in forbidden.Exceptions.Where(e => said.All(f => f.Item.Id != e.Item)))
            {
                faults.Add(
                    forbidden.Info.File,
                    exception.Line,
                    $"forbidden-word '{forbidden.Info.Id}': the exception for '{exception.Item}' is not needed{Suggestion.For(exception.Item, said.Select(f => f.Item.Id))}; take it away");
            }
        }
    }

    /// <summary>For each word the texts that say it.</summary>
    private static Dictionary<string, List<int>> TextsOfWords(IEnumerable<List<string>> texts)
    {
        var all = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (words, text) in texts.Select((w, i) => (w, i)))
        {
            foreach (var word in words)
            {
                var there = all.TryGetValue(word, out var list) ? list : all[word] = [];
                if (there.Count == 0 || there[^1] != text)
                {
                    there.Add(text);
                }
            }
        }

        return all;
    }

    /// <summary>The texts, in order, that say a word with which something forbidden begins: only they are read through.</summary>
    private static IEnumerable<int> MaySay(ForbiddenWords forbidden, Dictionary<string, List<int>> saying, int texts)
    {
        var found = new SortedSet<int>();
        foreach (var first in forbidden.FirstParts)
        {
            if (first is null)
            {
                return Enumerable.Range(0, texts);
            }

            if (first[^1] == '*')
            {
                found.UnionWith(saying.Where(s => ForbiddenWords.Fits(s.Key, first)).SelectMany(s => s.Value));
            }
            else if (saying.TryGetValue(first, out var there))
            {
                found.UnionWith(there);
            }
        }

        return found;
    }
}
