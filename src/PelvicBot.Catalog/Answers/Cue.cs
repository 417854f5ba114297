namespace PelvicBot.Catalog.Answers;

/// <summary>What fixed phrases say of a message.</summary>
public enum Cue
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>It has one that may mean something else.</summary>
    Hint,

    /// <summary>It has one that settles it.</summary>
    Certain,
}
