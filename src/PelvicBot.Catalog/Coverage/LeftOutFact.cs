namespace PelvicBot.Catalog.Coverage;

/// <summary>A fact that the catalogue does not teach, on purpose.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Because">Why not.</param>
/// <param name="Line">Where it stands in the file of its section.</param>
public sealed record LeftOutFact(string Id, string Because, int Line);
