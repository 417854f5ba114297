namespace PelvicBot.Catalog.Items;

/// <summary>A source and the place in it: <c>guide-phased#ex-belly-breath</c>, <c>S6</c>, <c>GK</c>.</summary>
/// <param name="Source">Id of an entry of content/sources.yaml.</param>
/// <param name="Where">The fact's or section's id within it, or null.</param>
public sealed record SourceRef(string Source, string? Where)
{
    public static SourceRef Parse(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new SourceRef(text, null) : new SourceRef(text[..hash], text[(hash + 1)..]);
    }

    public override string ToString() => Where is null ? Source : $"{Source}#{Where}";
}
