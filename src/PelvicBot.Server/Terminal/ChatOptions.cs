using NodaTime;

namespace PelvicBot.Server.Terminal;

/// <summary>How the terminal's chat begins.</summary>
/// <param name="Folder">Where it keeps its store.</param>
/// <param name="Afresh">Forget an earlier chat.</param>
/// <param name="At">Where its clock stands; null to go on, or to run with the machine.</param>
/// <param name="Zone">The member's time zone; null for the machine's.</param>
public sealed record ChatOptions(string Folder, bool Afresh, LocalDateTime? At, DateTimeZone? Zone)
{
    /// <summary>How many columns a line may have; null for as long as it is. Asked for every message: a window changes its size.</summary>
    public Func<int?> Columns { get; init; } = () => null;
}
