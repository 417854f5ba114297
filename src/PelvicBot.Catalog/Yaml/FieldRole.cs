namespace PelvicBot.Catalog.Yaml;

/// <summary>What a field is to the reader that asked for it.</summary>
public enum FieldRole
{
    /// <summary>Read as it stands.</summary>
    Plain,

    /// <summary>One or several out of a closed list of words.</summary>
    Word,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Read by members: translated.</summary>
    Prose,

    /// <summary>Used by members: every language has its own.</summary>
    Heard,

    /// <summary>One or several mappings.</summary>
    Structure,
}
