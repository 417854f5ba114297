using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>Words around a choice. Folded: lower case, no apostrophes.</summary>
internal static class ChoiceWords
{
    /// <summary>A mention within a few words behind one of these, in the same clause, is negated.</summary>
    public static readonly FrozenSet<string> Negators = new[]
    {
        "no", "not", "without", "never", "isnt", "arent", "wasnt", "dont", "doesnt", "didnt", "havent", "hasnt", "hadnt", "none",
        "neither", "nor",
        "except", "excluding", "cant", "cannot", "wont", "wouldnt", "nothing", "nope", "minus", "denies", "aint", "unlike",
    }.ToFrozenSet();

    /// <summary>These end a negation's reach as a comma does.</summary>
    public static readonly FrozenSet<string> Breaks = new[] { ChoiceFolding.Break, "but", "just", "rather", "instead", "though", "however", "only" }.ToFrozenSet();

    /// <summary>Words that carry no choice.</summary>
    public static readonly FrozenSet<string> Empty = new[]
    {
        "i", "im", "id", "ill", "ive", "me", "my", "mine", "we", "our", "you", "your", "it", "its", "is", "are", "am", "was",
        "be", "been", "a", "an", "the", "this", "that",
        "these", "those", "of", "or", "and", "to", "in", "on", "at", "for", "with", "by", "from", "as", "so", "do", "does",
        "did", "have", "has", "had", "would", "will", "can", "could",
        "think", "guess", "mostly", "mainly", "probably", "maybe", "kind", "sort", "bit", "really", "just", "like", "want",
        "need", "choose", "pick", "take", "go", "going", "one", "ones",
        "option", "please", "pls", "thanks", "more", "some", "any", "also", "too", "about", "because", "there", "then", "well",
        "oh", "um", "yes", "yeah", "ok", "okay", "get", "got", "say",
        "lets", "let", "s", "t", "re", "ve", "if", "but", "not", "no", "dont", "all", "them", "help", "feel", "feeling", "see",
        "make", "what", "which", "who", "prefer", "main", "thing", "things",
    }.ToFrozenSet();

    public static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9,
        ["tenth"] = 10, ["top"] = 1,
    }.ToFrozenDictionary();

    public const string Lead =
        "^(?:(?:i(?:'d| would|'ll| will| think| guess)?|id|ill|the|that|it|it's|its|is|option|options|number|numbers|no\\.?|"
        + "nr\\.?|num|answer|answers|choice|choices|pick|choose|chose|select|go|going|for|with|let's|lets|do|maybe|probably|"
        + "say|want|like|prefer|take|im|i'm|would be|a|my|um|well|ok|okay|both|and) +|# ?)*";

    public const string Trail =
        "(?: +(?:one|ones|option|options|choice|choices|answer|answers|please|pls|plz|thanks|thank you|i think|i guess|"
        + "is me|is mine|for me|of these|of those|of them|in the list|on the list))*$";

    public const string AllForms =
        "^(?:yes,? )?(?:all|all of (?:them|these|those|the above|it)|everything|every one|every one of them|each of them|"
        + "all the above|all \\d+|the lot|all please|all options|the whole list|both|both of (?:them|these)|both please|"
        + "all of them please)$";

    public const string NoneForms =
        "^(?:none|none of (?:them|these|those|the above|that|it)|none really|nothing|nothing of (?:that|these)|neither|"
        + "neither of (?:them|these)|no|nope|nah|no none|no none of (?:them|these|those)|not any|not any of (?:them|these|"
        + "those)|none apply|none applies|none of (?:these|them|those) apply|nothing applies|none fits?|none at all|no thanks|"
        + "not applicable|n/?a|none for me|i have none|i have none of (?:them|these|those)|i don't have any(?: of (?:these|"
        + "those|them))?|don't have any(?: of (?:these|those|them))?|zero|0|no to all|no to all of (?:them|these)|"
        + "nothing from the list|nothing on the list|no symptoms|none,? thank(?:s| you|fully))(?:,? thank (?:god|goodness|heavens)|,? luckily|,? i think)?$";
}
