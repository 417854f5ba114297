namespace PelvicBot.Catalog.Yaml;

/// <summary>One thing wrong in a content or dialog file: where, what, and what to do. Lines count from 1.</summary>
public sealed record Fault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line} {Message}";
}
