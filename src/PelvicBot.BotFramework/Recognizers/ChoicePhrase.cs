using System.Collections.Immutable;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>Words of an option, prepared: folded text, its words, and the stems of those that carry meaning.</summary>
internal sealed record ChoicePhrase(string Text, ImmutableArray<string> Words, ImmutableArray<string> Stems, bool IsNegative)
{
    public static ChoicePhrase Of(string phrase)
    {
        var text = ChoiceFolding.Fold(phrase);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var content = words.Where(w => !ChoiceWords.Empty.Contains(w)).Select(Stemmer.Stem);
        return new(text, [.. words], [.. content], words.Length > 0 && ChoiceWords.Negators.Contains(words[0]));
    }
}
