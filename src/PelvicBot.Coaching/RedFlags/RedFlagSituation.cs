namespace PelvicBot.Coaching.RedFlags;

/// <summary>What is stored of a member that changes how a text is read. All optional: the text itself may say it too.</summary>
public sealed record RedFlagSituation
{
    public static readonly RedFlagSituation Unknown = new();

    /// <summary>1 to 3 while pregnant.</summary>
    public int? Trimester { get; init; }

    /// <summary>Whole weeks; counts as after birth up to a year.</summary>
    public int? WeeksSinceBirth { get; init; }

    /// <summary>Pelvic, abdominal or spinal, within 12 weeks.</summary>
    public bool RecentSurgery { get; init; }

    public bool Catheter { get; init; }

    public bool Pessary { get; init; }

    public bool SpinalInjury { get; init; }

    public bool Under18 { get; init; }

    /// <summary>Years.</summary>
    public int? Age { get; init; }

    /// <summary>Whether a fact named in content holds (<c>late-pregnancy</c>: from the second trimester).</summary>
    internal bool Holds(string fact) => fact switch
    {
        "pregnant" => Trimester is not null,
        "late-pregnancy" => Trimester >= 2,
        "postpartum" => WeeksSinceBirth is >= 0 and <= 52,
        "recent-surgery" => RecentSurgery,
        "catheter" => Catheter,
        "pessary" => Pessary,
        "spinal-injury" => SpinalInjury,
        "under-18" => Under18 || Age < 18,
        "over-50" => Age >= 50,
        _ => false,
    };
}
