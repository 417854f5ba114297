namespace PelvicBot.Catalog.Programmes;

/// <summary>Whether a programme works from its first to its last session.</summary>
public enum Availability
{
    Yes,

    /// <summary>Only in part; the programme's note says which.</summary>
    Part,
}
