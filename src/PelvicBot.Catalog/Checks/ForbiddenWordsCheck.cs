using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Text;
using PelvicBot.Catalog.Wording;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>No text that members read says what must never be said, and every exception to that is needed.</summary>
public sealed class ForbiddenWordsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var all = catalog.ForbiddenWords.Values;
        var phrases = new PhraseStarts(all);
        var saidBy = all.Select(_ => new List<(ItemInfo Item, string Words)>()).ToArray();
        foreach (var (item, text) in MemberTexts.Of(catalog))
        {
            var words = Words.Of(text);
            foreach (var number in phrases.Saying(text, words))
            {
                saidBy[number].Add((item, all[number].FoundIn(text, words)!));
            }
        }

        foreach (var (forbidden, said) in all.Zip(saidBy))
        {
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
}
