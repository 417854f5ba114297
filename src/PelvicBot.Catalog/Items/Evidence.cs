namespace PelvicBot.Catalog.Items;

/// <summary>How far an item's facts may be trusted, strongest first.</summary>
public enum Evidence
{
    /// <summary>A clinical guideline or official health service page.</summary>
    Guideline,

    /// <summary>A trial, cohort or systematic review.</summary>
    Trial,

    /// <summary>Only the guides this catalogue was built from say so.</summary>
    GuideOnly,

    /// <summary>General clinical knowledge that was not looked up: to be checked by a clinician.</summary>
    GeneralKnowledge,

    /// <summary>Wording of the conversation itself; it states no clinical fact.</summary>
    None,
}
