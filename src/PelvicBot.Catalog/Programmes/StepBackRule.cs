namespace PelvicBot.Catalog.Programmes;

/// <summary>Where a member goes after discomfort above the limit.</summary>
/// <param name="To">The phase to go back to, or null to repeat this one.</param>
/// <param name="Shorter">Whether the exercises' shorter lengths are used.</param>
public sealed record StepBackRule(string? To, bool Shorter);
