using System.Collections.Immutable;

namespace PelvicBot.Catalog.Programmes;

/// <summary>A session as written, before it is fitted to a member.</summary>
/// <param name="Id">Unique in its programme.</param>
/// <param name="Name">As shown to members.</param>
/// <param name="Steps">In order.</param>
public sealed record SessionPlan(string Id, string Name, ImmutableArray<SessionStep> Steps);
