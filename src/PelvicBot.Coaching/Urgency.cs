namespace PelvicBot.Coaching;

/// <summary>How soon a person is needed, lowest first, so that levels can be compared.</summary>
public enum Urgency
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>Coaching is fine.</summary>
    SelfCare,

    /// <summary>Someone who knows the member's situation says first whether it is fine.</summary>
    CheckFirst,

    /// <summary>An appointment within one to two weeks.</summary>
    Soon,

    /// <summary>Someone today.</summary>
    SameDay,

    /// <summary>Help now.</summary>
    Emergency,
}
