namespace PelvicBot.Catalog.Answers;

/// <summary>One feature of a text: a stem, a group of synonyms, or two neighbours.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Weight">What it is worth before rarity is counted; 1 for an ordinary word.</param>
internal readonly record struct Term(string Key, double Weight);
