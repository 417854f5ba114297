namespace PelvicBot.Catalog.Answers;

/// <summary>What kind of thing is counted in ways of asking.</summary>
internal enum FeatureKind
{
    /// <summary>The stem of a word as it stands.</summary>
    Stem,

    /// <summary>A group of synonyms.</summary>
    Group,

    /// <summary>Four letters in a row, which a misspelt or unknown word shares with the one it is near to.</summary>
    Piece,
}
