namespace PelvicBot.Server.Health;

/// <summary>How many items of the catalogue wait for a reviewer. Operators see their names with the <c>check</c> command.</summary>
/// <param name="Withdrawn">Not used any more, because their review has expired.</param>
/// <param name="ExpiredInUse">Expired, and used all the same: the coach cannot do without them.</param>
/// <param name="DueSoon">Due within the time that <c>Catalog:WarnBefore</c> says.</param>
/// <param name="First">The earliest of those days, such as 2027-05-31.</param>
public sealed record ReviewHealth(int Withdrawn, int ExpiredInUse, int DueSoon, string First);
