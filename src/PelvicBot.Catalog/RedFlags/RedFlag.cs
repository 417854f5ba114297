using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>A sign or situation that free text may tell of, with the words that tell it.</summary>
/// <remarks>The item's id is <c>red-flag/cauda-equina</c>; <see cref="FlagId"/> is the part after the slash.</remarks>
public sealed record RedFlag
{
    public required ItemInfo Info { get; init; }

    public required string FlagId { get; init; }

    /// <summary>emergency, same-day, soon or check-first.</summary>
    public required string Level { get; init; }

    /// <summary>Who helps: ems, maternity, urgent-care, gp, crisis, safeguarding, sexual-health, specialist-team or pharmacist.</summary>
    public required string Route { get; init; }

    /// <summary>The sign in plain words, for replies that do not quote the member.</summary>
    public required string Sign { get; init; }

    /// <summary>Alternatives: any one of them raises the flag.</summary>
    public required ImmutableArray<RedFlagPattern> Patterns { get; init; }

    /// <summary>Phrases that raise the flag on their own.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Flags that say the same thing more exactly: where one of them is found at the same level or above, this one is left out.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>Modifiers that do not calm this flag: pain of a twisted testicle that eased is no safer (<c>resolved</c>).</summary>
    public ImmutableArray<string> Ignores { get; init; } = [];
}
