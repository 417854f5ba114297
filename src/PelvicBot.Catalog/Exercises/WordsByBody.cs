namespace PelvicBot.Catalog.Exercises;

/// <summary>A part of a text that depends on the member's anatomy; it stands for a placeholder such as <c>{perineum}</c>.</summary>
public sealed record WordsByBody(string Vulva, string Penis, string Unspecified)
{
    public string For(Body body) => body switch
    {
        Body.Vulva => Vulva,
        Body.Penis => Penis,
        _ => Unspecified,
    };
}
