namespace PelvicBot.Coaching;

/// <summary>The levels as content, files and exports write them: <c>same-day</c>.</summary>
public static class UrgencyNames
{
    /// <returns>The level; <see cref="Urgency.None"/> for any other text.</returns>
    public static Urgency Parse(string? name) => name switch
    {
        "emergency" => Urgency.Emergency,
        "same-day" => Urgency.SameDay,
        "soon" => Urgency.Soon,
        "check-first" => Urgency.CheckFirst,
        "self-care" => Urgency.SelfCare,
        _ => Urgency.None,
    };

    public static string Name(this Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency",
        Urgency.SameDay => "same-day",
        Urgency.Soon => "soon",
        Urgency.CheckFirst => "check-first",
        Urgency.SelfCare => "self-care",
        _ => "none",
    };
}
