namespace PelvicBot.Catalog.Exercises;

/// <summary>What the pelvic floor is asked to do. Pushing is no member of this list, and never will be.</summary>
public enum Effort
{
    None,
    Release,
    LightSqueeze,
    Lift,
    Hold,
}
