using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>One line of the outcome table: these answers call for at least this level.</summary>
public sealed record TriageRule
{
    public required ItemInfo Info { get; init; }

    /// <summary>One of <see cref="TriageRulesKind.Levels"/>.</summary>
    public required string Level { get; init; }

    public required Condition When { get; init; }

    /// <summary>Message id: what the member is told about why. May hold <c>{because}</c>, the titles of the answers.</summary>
    public required string Reason { get; init; }

    /// <summary>Message id: what exactly waits. Null but at check-first.</summary>
    public string? Hold { get; init; }

    /// <summary>Message id: what is usually fine meanwhile. Null but at check-first.</summary>
    public string? Fine { get; init; }

    /// <summary>Message id: who can clear it. Null but at check-first.</summary>
    public string? Clear { get; init; }

    /// <summary>Whether the word of someone who knows (<c>cleared</c>) lifts it. Only at check-first.</summary>
    public bool Clearable { get; init; }
}
