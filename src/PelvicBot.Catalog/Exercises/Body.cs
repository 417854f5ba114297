namespace PelvicBot.Catalog.Exercises;

/// <summary>Which instructions fit: the values of the question <c>screening/body</c>.</summary>
public enum Body
{
    Vulva,
    Penis,
    Unspecified,
}
