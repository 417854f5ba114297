namespace PelvicBot.Coaching.RedFlags;

/// <summary>Why a sign that was named is no alarm.</summary>
public enum RedFlagModifier
{
    /// <summary>It is one: here, now, and a real person's.</summary>
    None,

    /// <summary>"no bleeding".</summary>
    Negated,

    /// <summary>"in 2017", "as a child".</summary>
    Historical,

    /// <summary>"it healed completely".</summary>
    Resolved,

    /// <summary>"what if I got pregnant".</summary>
    Hypothetical,

    /// <summary>A question about the matter, not about a person: "what does saddle numbness mean".</summary>
    General,

    /// <summary>Someone else's story, told for comparison: "my aunt once had".</summary>
    OtherPersonGeneral,

    /// <summary>"this spreadsheet will be the death of me".</summary>
    Idiom,

    /// <summary>"the doctor looked at it and it's fine".</summary>
    Assessed,
}
