namespace PelvicBot.Catalog.Answers;

/// <summary>One feature of a text: a stem, a group of synonyms, or two neighbours.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Weight">What it is worth before rarity is counted; 1 for an ordinary word.</param>
internal readonly record struct Term(string Key, double Weight)
{
    /// <summary>What joins two neighbours; no word and no group's id has it.</summary>
    public const char Joint = '_';

    /// <summary>What a group's key begins with.</summary>
    public const char Group = '=';

    public bool IsPair => Key.Contains(Joint, StringComparison.Ordinal);

    public bool IsGroup => Key[0] == Group && !IsPair;
}
