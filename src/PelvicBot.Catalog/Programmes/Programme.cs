using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Programmes;

/// <summary>A programme: phases of sessions, and when each phase is passed.</summary>
public sealed record Programme
{
    public required ItemInfo Info { get; init; }

    public string Id => Info.Id;

    public required string Name { get; init; }

    /// <summary>Without a word of the subject.</summary>
    public required string DiscreetName { get; init; }

    /// <summary>What it is, minutes a day, weeks.</summary>
    public required string Summary { get; init; }

    /// <summary>The bodies it fits; empty for every body.</summary>
    public ImmutableArray<Body> ForBody { get; init; } = [];

    public required Availability Available { get; init; }

    /// <summary>The programme that is begun in its place while the chat does not guide this one: a part of it, never a later step. Null when the chat guides it.</summary>
    public string? BeginsWith { get; init; }

    /// <summary>What works and what does not yet, when <see cref="Available"/> is part.</summary>
    public string? PartNote { get; init; }

    public required ImmutableArray<Phase> Phases { get; init; }

    /// <summary>Contraindications that hold in this programme only, for the exercises they name.</summary>
    public ImmutableArray<GeneralContraindication> Replacements { get; init; } = [];

    public ImmutableArray<ProgrammeNote> Notes { get; init; } = [];

    /// <summary>A session and its phase, or null when it has none of that id.</summary>
    public (Phase Phase, SessionPlan Session)? FindSession(string sessionId)
    {
        foreach (var phase in Phases)
        {
            foreach (var session in phase.Sessions)
            {
                if (session.Id == sessionId)
                {
                    return (phase, session);
                }
            }
        }

        return null;
    }
}
