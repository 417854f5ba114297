using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Regions;

/// <summary>Whom to call where. Every line is written so that it can follow "call" or "contact".</summary>
public sealed record Region
{
    /// <summary>The id is <c>region/GB</c>: an ISO country code, <c>EU</c> for the rest of the European Union, <c>international</c> for unknown.</summary>
    public required ItemInfo Info { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The number of the ambulance and the police.</summary>
    public required string EmergencyNumber { get; init; }

    /// <summary>Urgent advice that is not an emergency.</summary>
    public required string UrgentCare { get; init; }

    /// <summary>Where pregnant people and those who gave birth call day and night.</summary>
    public required string Maternity { get; init; }

    public required string CrisisLine { get; init; }

    public required string AbuseLine { get; init; }

    public required string ChildLine { get; init; }

    public required string AssaultLine { get; init; }

    /// <summary>How to reach help without speaking.</summary>
    public required string TextRelay { get; init; }

    /// <summary>The placeholders of texts that stand for a region's numbers.</summary>
    public static readonly ImmutableArray<string> Placeholders =
        ["emergency-number", "maternity", "urgent-care", "crisis-line", "abuse-line", "child-line", "assault-line", "text-relay"];

    /// <returns>What stands in the placeholder's place; null for one that is none of <see cref="Placeholders"/>.</returns>
    public string? Find(string placeholder) => placeholder switch
    {
        "emergency-number" => EmergencyNumber,
        "maternity" => Maternity,
        "urgent-care" => UrgentCare,
        "crisis-line" => CrisisLine,
        "abuse-line" => AbuseLine,
        "child-line" => ChildLine,
        "assault-line" => AssaultLine,
        "text-relay" => TextRelay,
        _ => null,
    };
}
