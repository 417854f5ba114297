namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A pattern with its groups as numbers.</summary>
internal sealed record CompiledPattern
{
    /// <summary>Index into <see cref="CompiledLexicon.Flags"/>.</summary>
    public required int Flag { get; init; }

    public required Urgency Level { get; init; }

    /// <summary>The elements that have a place in the text, each with its alternative groups.</summary>
    public required int[][] Placed { get; init; }

    /// <summary>The elements that count from anywhere in the text or from what is known of the member.</summary>
    public required int[][] Anywhere { get; init; }

    public required int Within { get; init; }

    public required bool InOrder { get; init; }

    public required int[] Unless { get; init; }
}
